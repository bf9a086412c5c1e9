import type { Language, Text } from '../../shared/language.ts'

/** Why a file cannot be read, by the code of the system. */
const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { it: 'il file non esiste', en: 'no such file' },
  ENOTDIR: { it: 'il file non esiste', en: 'no such file' },
  EISDIR: { it: 'è una cartella, non un file', en: 'this is a folder, not a file' },
  EACCES: { it: 'manca il permesso di leggere il file', en: 'no permission to read the file' },
  EPERM: { it: 'manca il permesso di leggere il file', en: 'no permission to read the file' },
}

/** Why a list cannot be read, in plain words where the code is a common one. @param file as the user names it */
export function unreadableText(
  file: string,
  { code = '', message }: NodeJS.ErrnoException,
  language: Language,
): string {
  return `${file}: ${reasons[code]?.[language] ?? message}`
}

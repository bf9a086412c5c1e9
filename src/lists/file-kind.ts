/** What the first bytes of a file say about it; undefined for text, or what may be text. */
export type FileKind = 'zip' | 'office' | 'pdf' | 'web-page' | 'other'

/** The first bytes of files that people send by mistake, in hexadecimal. */
const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['504b0304', 'zip'],
  // A zip file without entries.
  ['504b0506', 'zip'],
  // Office files before 2007, and newer ones with a password.
  ['d0cf11e0', 'office'],
  ['255044462d', 'pdf'],
  // 7z, RAR, gzip; PNG, JPEG, GIF; RTF.
  ['377abcaf271c', 'other'],
  ['526172211a07', 'other'],
  ['1f8b08', 'other'],
  ['89504e470d0a', 'other'],
  ['ffd8ff', 'other'],
  ['47494638', 'other'],
  ['7b5c727466', 'other'],
]

/** HTML, or XML such as Excel 2003 wrote, perhaps after a byte order mark. Many programs name such a file ".xls". */
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|html|head|body|meta|style|table)\b/i

/** @param start the first bytes of the file, at least some hundred if it has as many */
export function fileKind(start: Buffer): FileKind | undefined {
  const hex = start.toString('hex', 0, 16)
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature))
  if (known) return known[1]
  // HTML in UTF-16 has a NUL after each character.
  return MARKUP.test(start.toString('latin1', 0, 1024).replace(/^\xff\xfe|\0/g, '')) ? 'web-page' : undefined
}

import { open } from 'node:fs/promises'
import type { Language } from '../../shared/language.ts'
import { blocksOfFile, type ReadBlocks } from '../blocks.ts'
import type { TemporaryFiles } from '../nameless-file.ts'
import { unreadableText } from './file-messages.ts'

/**
 * The bytes of the list that a command is to read. A list is read twice, so standard input and pipes are copied into a
 * temporary file first.
 * @param file as the user names it; undefined: standard input
 * @throws Error with a message for the user
 */
export async function readInput(
  file: string | undefined,
  stdin: AsyncIterable<Buffer>,
  files: TemporaryFiles,
  language: Language,
): Promise<ReadBlocks> {
  if (file === undefined) return copyOf(stdin, files)
  try {
    const opened = files.add(await open(file))
    if ((await opened.stat()).isFile()) return () => blocksOfFile(opened)
    return await copyOf(opened.createReadStream(), files)
  } catch (error) {
    throw new Error(unreadableText(file, error as NodeJS.ErrnoException, language))
  }
}

async function copyOf(stream: AsyncIterable<Buffer>, files: TemporaryFiles): Promise<ReadBlocks> {
  const copy = await files.open()
  await copy.writeFile(stream)
  return () => blocksOfFile(copy)
}

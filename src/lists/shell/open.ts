import type { Agreements } from '../../domain/agreement.ts'
import { isUnusable, type List } from '../list.ts'
import type { TemporaryFiles } from '../nameless-file.ts'
import { openList } from '../open-list.ts'
import { readMapping } from '../table/mapping.ts'
import { readInput } from './input.ts'
import { listMessages, wrongColumnText } from './messages.ts'
import type { ListShellOptions } from './options.ts'
import { unusableText } from './unusable-text.ts'

/** Where a command reads its list from, and writes what its user should know meanwhile. */
export interface ListShell {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stderr: NodeJS.WritableStream
}

/** Opens the list of a command. @throws Error with a message for the user */
export async function openShellList(
  { file, from, language, hasNoServices, columns }: ListShellOptions,
  agreements: Agreements,
  { stdin, stderr }: ListShell,
  files: TemporaryFiles,
  isImport = false,
): Promise<List> {
  const mapping = readMapping(columns, agreements, isImport)
  if (mapping === undefined) throw new Error(wrongColumnText[language](columns))
  if (file === undefined && stdin.isTTY) stderr.write(`${listMessages.standardInput[language]}\n`)
  const read = await readInput(file, stdin as AsyncIterable<Buffer>, files, language)
  const list = await openList(read, from, agreements, { mapping, hasNoServices, isImport, openFile: files.open })
  if (isUnusable(list)) throw new Error(unusableText(list, file, language))
  return list
}

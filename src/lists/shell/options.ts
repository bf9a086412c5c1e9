import { Type } from 'typebox'
import { type CommandLine, type OptionKinds, readCommandLine } from '../../shared/command-line.ts'
import { LANGUAGES, type Language, type Text } from '../../shared/language.ts'
import { optionFaultText } from '../../shared/messages/options.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { RequestDate, scalars } from '../../shared/schemas/scalars.ts'
import { strictChecker } from '../../shared/validation/strict-checker.ts'
import { toIsoDate } from '../../shared/written-values.js'
import type { ListFormat } from '../list.ts'
import { listMessages, numberText, oneOfText, severalListsText } from './messages.ts'

/** What every command that reads a list is asked about it. */
export interface ListShellOptions {
  /** The list; absent: standard input. */
  readonly file?: string
  readonly from: ListFormat
  readonly language: Language
  readonly asOf?: string
  /** The list states no services on purpose. */
  readonly hasNoServices: boolean
  /** What columns are, each `NAME:FIELD`. */
  readonly columns: readonly string[]
}

/** The media types of lists in text, by the names of their formats. */
export const TEXT_TYPES = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
} as const satisfies Record<string, ListFormat>

const OPTIONS = {
  'as-of': 'value',
  from: 'value',
  language: 'value',
  services: 'value',
  column: 'value',
} as const satisfies OptionKinds

/** A command line and the language of the messages about it. */
export interface ReadLine extends CommandLine {
  readonly language: Language
}

/** Reads a command line. A fault is reported in the language asked for, wherever that option stands. @throws Error */
export function readListLine(args: string[], kinds: OptionKinds): ReadLine {
  const line = readCommandLine(args, { ...OPTIONS, ...kinds })
  const language = LANGUAGES.find((each) => each === line.values.language) ?? LANGUAGES[0]
  if (line.fault) throw new Error(optionFaultText(line.fault, language))
  return { ...line, language }
}

const checkDate = strictChecker(scalars)(strictObject({ asOf: Type.Optional(ref(RequestDate)) }))

/**
 * What the command line says about the list.
 * @param example a right command line, for the message about several lists
 * @throws Error with a message for the user
 */
export function listOptions(line: ReadLine, example: string): ListShellOptions {
  const { values, all, positionals, language } = line
  if (positionals.length > 1) throw new Error(severalListsText[language](example))
  const [name = '-'] = positionals
  const asOf = values['as-of'] === undefined ? undefined : toIsoDate(values['as-of'])
  if (checkDate({ asOf })) throw new Error(listMessages.asOf[language])
  if (values.services !== undefined) oneOf(line, 'services', ['none'])
  const fromName = /\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv'
  return {
    ...(name !== '-' && { file: name }),
    from: TEXT_TYPES[oneOf(line, 'from', Object.keys(TEXT_TYPES) as (keyof typeof TEXT_TYPES)[], fromName)],
    language: oneOf(line, 'language', LANGUAGES, language),
    hasNoServices: values.services === 'none',
    columns: all.column ?? [],
    ...(asOf !== undefined && { asOf }),
  }
}

/** The value of an option that takes one of some words. @throws Error with a message for the user */
export function oneOf<const Word extends string>(
  { values, language }: ReadLine,
  option: string,
  words: readonly Word[],
  byDefault?: Word,
): Word {
  const value = values[option] ?? byDefault
  const word = words.find((each) => each === value)
  if (word === undefined) throw new Error(oneOfText[language]({ option: `--${option}`, words }))
  return word
}

const WHOLE_NUMBER = /^(0|[1-9]\d{0,8})$/

/** The value of an option that takes a number; undefined without it. @throws Error with a message for the user */
export function numberOf(
  { values, language }: ReadLine,
  option: string,
  { what, maximum }: { readonly what: Text; readonly maximum: number },
): number | undefined {
  const text = values[option]
  if (text === undefined) return undefined
  const number = Number(WHOLE_NUMBER.exec(text)?.[0])
  if (!(number <= maximum)) throw new Error(numberText[language]({ option: `--${option}`, what, maximum }))
  return number
}

import { parseArgs } from 'node:util'

/** The options that a command knows, by name: with a value, or without one. */
export type OptionKinds = Readonly<Record<string, 'value' | 'flag'>>

/** What is wrong with an option. */
export interface OptionFault {
  readonly code: 'unknown' | 'no-value' | 'needless-value'
  /** As it is written: "--format", "-x". */
  readonly option: string
}

export interface CommandLine {
  /** The last value of each option. */
  readonly values: Readonly<Partial<Record<string, string>>>
  /** All values of each option, in order. */
  readonly all: Readonly<Partial<Record<string, readonly string[]>>>
  readonly flags: ReadonlySet<string>
  readonly positionals: readonly string[]
  /** The first fault. */
  readonly fault?: OptionFault | undefined
}

/**
 * Reads a command line; `-h` means `--help`. Faults are returned as data, because the messages of `parseArgs` itself are
 * for programmers, and in English alone.
 */
export function readCommandLine(args: string[], kinds: OptionKinds): CommandLine {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'value' ? 'string' : 'boolean' } as const]),
  )
  const help = { type: 'boolean', short: 'h' } as const
  const parsed = parseArgs({ args, options: { ...options, help }, allowPositionals: true, strict: false, tokens: true })
  const all: Record<string, string[]> = {}
  const flags = new Set<string>()
  let fault: OptionFault | undefined
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName: option, value, inlineValue } = token
    const code = optionFault(kinds, name, value, inlineValue)
    if (code !== undefined) fault ??= { code, option }
    else if (value === undefined) flags.add(name)
    else all[name] = [...(all[name] ?? []), value]
  }
  const values = Object.fromEntries(Object.entries(all).map(([name, given]) => [name, given.at(-1) as string]))
  return { values, all, flags, positionals: parsed.positionals, fault }
}

function optionFault(
  kinds: OptionKinds,
  name: string,
  value: string | undefined,
  isInline: boolean | undefined,
): OptionFault['code'] | undefined {
  const kind = name === 'help' ? 'flag' : new Map(Object.entries(kinds)).get(name)
  if (kind === undefined) return 'unknown'
  if (kind === 'flag') return value === undefined ? undefined : 'needless-value'
  // In `--format --language en` the value is missing. One that begins with a hyphen is written `--format=-x`.
  return value === undefined || (!isInline && value.startsWith('-')) ? 'no-value' : undefined
}

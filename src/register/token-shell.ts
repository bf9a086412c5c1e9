import type { Agreements } from '../domain/agreement.ts'
import { type OptionKinds, readCommandLine } from '../shared/command-line.ts'
import { optionFaultText } from '../shared/messages/options.ts'
import type { Register } from './register.ts'

/** What the process gives to a command on keys or feeds. */
export interface TokenShell {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly register: Register
  readonly agreements: Agreements
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The values of options, as they were written. */
export type Values = Readonly<Partial<Record<string, string>>>

/** A command that creates, lists and revokes something of which the secret is shown once. */
export interface TokenCommand {
  readonly usage: string
  readonly options: OptionKinds
  /** As the usage names what is revoked. */
  readonly placeholder: string
  /** Each may throw an Error with a message for the user. */
  create(values: Values): Promise<void>
  list(): Promise<void>
  revoke(text: string): Promise<void>
}

const MAX_NAME_LENGTH = 100

/** The name that `--name` gives. @throws Error with a message for the user */
export function readName({ name }: Values): string {
  if (name?.trim() && name.length <= MAX_NAME_LENGTH) return name.trim()
  throw new Error(`--name: 1 to ${MAX_NAME_LENGTH} characters`)
}

/** Until when something is in use, for a line of a list. */
export const stateOf = (revokedAt: string | undefined): string =>
  revokedAt === undefined ? 'in use' : `revoked ${revokedAt}`

/** Runs a command. Returns the exit code: 1 where nothing was done. */
export async function runTokenCommand(
  args: string[],
  { usage, options, placeholder, create, list, revoke }: TokenCommand,
  { stdout, stderr }: TokenShell,
): Promise<0 | 1> {
  try {
    const { values, flags, positionals, fault } = readCommandLine(args, options)
    if (fault) throw new Error(optionFaultText(fault, 'en'))
    const [command, ...rest] = positionals
    if (flags.has('help') || command === undefined) stdout.write(usage)
    else if (command === 'create' && rest.length === 0) await create(values)
    else if (command === 'list' && rest.length === 0) await list()
    else if (command === 'revoke' && rest.length === 1) await revoke(rest[0] as string)
    else throw new Error(`expected create, list, or revoke ${placeholder}; --help explains them`)
    return 0
  } catch (error) {
    stderr.write(`pec-addons: ${(error as Error).message}\n`)
    return 1
  }
}

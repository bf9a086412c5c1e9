import type { Agreements } from '../domain/agreement.ts'
import { type OptionKinds, readCommandLine } from '../shared/command-line.ts'
import { SCOPES, type Scope } from '../shared/key-scopes.ts'
import { optionFaultText } from '../shared/messages/options.ts'
import { createKey, type Key, listKeys, revokeKey } from './keys.ts'
import type { Register } from './register.ts'

/** What the process gives to the command. */
export interface KeysShell {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly register: Register
  readonly agreements: Agreements
  /** Milliseconds since the epoch. */
  readonly now: number
}

const USAGE = `Keys of the register. A key is shown once, when it is created.

  npm run -s keys -- create --name NAME --scopes read,write,remind [--agreement ID]
  npm run -s keys -- list
  npm run -s keys -- revoke KEY

  --name       what the key is for, such as Segreteria
  --scopes     read: ask and list; write: import, change, remove; remind: send reminders
  --agreement  the agreement that the key is for; without it, all agreements
  KEY          the public part of a key: the eight characters after pec_, or the whole key
`

const OPTIONS = { name: 'value', scopes: 'value', agreement: 'value' } as const satisfies OptionKinds

const MAX_NAME_LENGTH = 100

/** Runs `npm run keys`. Returns the exit code: 1 where nothing was done. */
export async function runKeys(args: string[], shell: KeysShell): Promise<0 | 1> {
  try {
    const { values, flags, positionals, fault } = readCommandLine(args, OPTIONS)
    if (fault) throw new Error(optionFaultText(fault, 'en'))
    const [command, ...rest] = positionals
    if (flags.has('help') || command === undefined) shell.stdout.write(USAGE)
    else if (command === 'create' && rest.length === 0) await create(values, shell)
    else if (command === 'list' && rest.length === 0) await list(shell)
    else if (command === 'revoke' && rest.length === 1) await revoke(rest[0] as string, shell)
    else throw new Error('expected create, list, or revoke KEY; --help explains them')
    return 0
  } catch (error) {
    shell.stderr.write(`pec-addons: ${(error as Error).message}\n`)
    return 1
  }
}

/** Writes the new key alone on standard output, so that a script can take it. */
async function create(
  { name, scopes = '', agreement }: Readonly<Partial<Record<string, string>>>,
  { register, agreements, stdout, stderr, now }: KeysShell,
): Promise<void> {
  if (!name?.trim() || name.length > MAX_NAME_LENGTH) throw new Error(`--name: 1 to ${MAX_NAME_LENGTH} characters`)
  const wanted = scopes.split(',').map((scope) => scope.trim())
  const known = SCOPES.filter((scope) => wanted.includes(scope))
  if (known.length === 0 || known.length !== new Set(wanted).size) {
    throw new Error(`--scopes: one or more of ${SCOPES.join(', ')}, separated by commas`)
  }
  if (agreement !== undefined && agreements.byId(agreement) === undefined) {
    const ids = agreements.all.map(({ id }) => id).join(', ')
    throw new Error(`--agreement: there is no agreement ${JSON.stringify(agreement)}; there are ${ids}`)
  }
  const key = { name: name.trim(), scopes: known as Scope[], ...(agreement !== undefined && { agreement }) }
  stdout.write(`${await register.write((db) => createKey(db, key, new Date(now).toISOString()))}\n`)
  stderr.write(`Keep it: it is not shown again. It is for ${agreement ?? 'all agreements'}: ${known.join(', ')}.\n`)
}

async function list({ register, stdout }: KeysShell): Promise<void> {
  for (const key of await register.read(listKeys)) stdout.write(`${lineOf(key)}\n`)
}

function lineOf({ id, name, agreement, scopes, createdAt, revokedAt }: Key): string {
  const state = revokedAt === undefined ? 'in use' : `revoked ${revokedAt}`
  return [id, name, agreement ?? 'all agreements', scopes.join(','), `created ${createdAt}`, state].join('\t')
}

async function revoke(text: string, { register, stdout, now }: KeysShell): Promise<void> {
  const id = /^pec_([^_]*)/.exec(text)?.[1] ?? text
  const isRevoked = await register.write((db) => revokeKey(db, id, new Date(now).toISOString()))
  if (!isRevoked) throw new Error(`there is no key ${JSON.stringify(id)} to revoke`)
  stdout.write(`${id} revoked\n`)
}

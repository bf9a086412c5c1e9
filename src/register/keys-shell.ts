import type { OptionKinds } from '../shared/command-line.ts'
import { SCOPES, type Scope } from '../shared/key-scopes.ts'
import { createKey, type Key, listKeys, revokeKey } from './keys.ts'
import { readName, runTokenCommand, stateOf, type TokenShell, type Values } from './token-shell.ts'

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

/** Runs `npm run keys`. Returns the exit code: 1 where nothing was done. */
export function runKeys(args: string[], shell: TokenShell): Promise<0 | 1> {
  const command = {
    usage: USAGE,
    options: OPTIONS,
    placeholder: 'KEY',
    create: (values: Values) => create(values, shell),
    list: () => list(shell),
    revoke: (text: string) => revoke(text, shell),
  }
  return runTokenCommand(args, command, shell)
}

/** Writes the new key alone on standard output, so that a script can take it. */
async function create(values: Values, { register, agreements, stdout, stderr, now }: TokenShell): Promise<void> {
  const { scopes = '', agreement } = values
  const name = readName(values)
  const wanted = scopes.split(',').map((scope) => scope.trim())
  const known = SCOPES.filter((scope) => wanted.includes(scope))
  if (known.length === 0 || known.length !== new Set(wanted).size) {
    throw new Error(`--scopes: one or more of ${SCOPES.join(', ')}, separated by commas`)
  }
  if (agreement !== undefined && agreements.byId(agreement) === undefined) {
    const ids = agreements.all.map(({ id }) => id).join(', ')
    throw new Error(`--agreement: there is no agreement ${JSON.stringify(agreement)}; there are ${ids}`)
  }
  const key = { name, scopes: known as Scope[], ...(agreement !== undefined && { agreement }) }
  stdout.write(`${await register.write((db) => createKey(db, key, new Date(now).toISOString()))}\n`)
  stderr.write(`Keep it: it is not shown again. It is for ${agreement ?? 'all agreements'}: ${known.join(', ')}.\n`)
}

async function list({ register, stdout }: TokenShell): Promise<void> {
  for (const key of await register.read(listKeys)) stdout.write(`${lineOf(key)}\n`)
}

function lineOf({ id, name, agreement, scopes, createdAt, revokedAt }: Key): string {
  return [id, name, agreement ?? 'all agreements', scopes.join(','), `created ${createdAt}`, stateOf(revokedAt)].join(
    '\t',
  )
}

async function revoke(text: string, { register, stdout, now }: TokenShell): Promise<void> {
  const id = /^pec_([^_]*)/.exec(text)?.[1] ?? text
  const isRevoked = await register.write((db) => revokeKey(db, id, new Date(now).toISOString()))
  if (!isRevoked) throw new Error(`there is no key ${JSON.stringify(id)} to revoke`)
  stdout.write(`${id} revoked\n`)
}

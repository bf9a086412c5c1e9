import type { Agreements } from '../domain/agreement.ts'
import { type OptionKinds, readCommandLine } from '../shared/command-line.ts'
import { LANGUAGES } from '../shared/language.ts'
import { optionFaultText } from '../shared/messages/options.ts'
import { createFeed, type Feed, listFeeds, revokeFeed } from './feeds.ts'
import type { Register } from './register.ts'

/** What the process gives to the command. */
export interface FeedsShell {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly register: Register
  readonly agreements: Agreements
  /** Where the service is reached; undefined: not configured. */
  readonly publicUrl: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: number
}

const USAGE = `Calendar feeds: all coming renewals of an agreement, for a calendar to subscribe to. A feed is shown once, when it
is created: its whole address where PUBLIC_URL is set, else its token alone.

  npm run -s feeds -- create --agreement ID --name NAME [--language it|en]
  npm run -s feeds -- list
  npm run -s feeds -- revoke FEED

  --agreement  the agreement whose renewals it shows
  --name       who uses it, such as Segreteria
  --language   of its texts; without it, Italian
  FEED         the eight characters with which the token begins, the whole token, or the address
`

const OPTIONS = { name: 'value', agreement: 'value', language: 'value' } as const satisfies OptionKinds

const MAX_NAME_LENGTH = 100
const ID_LENGTH = 8

/** Runs `npm run feeds`. Returns the exit code: 1 where nothing was done. */
export async function runFeeds(args: string[], shell: FeedsShell): Promise<0 | 1> {
  try {
    const { values, flags, positionals, fault } = readCommandLine(args, OPTIONS)
    if (fault) throw new Error(optionFaultText(fault, 'en'))
    const [command, ...rest] = positionals
    if (flags.has('help') || command === undefined) shell.stdout.write(USAGE)
    else if (command === 'create' && rest.length === 0) await create(values, shell)
    else if (command === 'list' && rest.length === 0) await list(shell)
    else if (command === 'revoke' && rest.length === 1) await revoke(rest[0] as string, shell)
    else throw new Error('expected create, list, or revoke FEED; --help explains them')
    return 0
  } catch (error) {
    shell.stderr.write(`pec-addons: ${(error as Error).message}\n`)
    return 1
  }
}

/** Writes the new feed alone on standard output, so that a script can take it. */
async function create(
  { name, agreement, language: stated = LANGUAGES[0] }: Readonly<Partial<Record<string, string>>>,
  { register, agreements, publicUrl, stdout, stderr, now }: FeedsShell,
): Promise<void> {
  if (!name?.trim() || name.length > MAX_NAME_LENGTH) throw new Error(`--name: 1 to ${MAX_NAME_LENGTH} characters`)
  if (agreement === undefined || agreements.byId(agreement) === undefined) {
    const ids = agreements.all.map(({ id }) => id).join(', ')
    throw new Error(`--agreement: expected one of ${ids}`)
  }
  const language = LANGUAGES.find((each) => each === stated)
  if (language === undefined) throw new Error(`--language: expected ${LANGUAGES.join(' or ')}`)
  const feed = { name: name.trim(), agreement, language }
  const token = await register.write((db) => createFeed(db, feed, new Date(now).toISOString()))
  stdout.write(`${publicUrl === undefined ? token : `${publicUrl}/calendars/${token}.ics`}\n`)
  stderr.write(`Keep it: it is not shown again, and who has it sees the mailboxes of ${agreement}.\n`)
}

async function list({ register, stdout }: FeedsShell): Promise<void> {
  for (const feed of await register.read(listFeeds)) stdout.write(`${lineOf(feed)}\n`)
}

function lineOf({ id, name, agreement, language, createdAt, revokedAt }: Feed): string {
  const state = revokedAt === undefined ? 'in use' : `revoked ${revokedAt}`
  return [id, name, agreement, language, `created ${createdAt}`, state].join('\t')
}

async function revoke(text: string, { register, stdout, now }: FeedsShell): Promise<void> {
  // Of a whole token only the beginning is written again.
  const id = (/\/calendars\/(.*)$/.exec(text)?.[1] ?? text).slice(0, ID_LENGTH)
  const isRevoked = await register.write((db) => revokeFeed(db, id, new Date(now).toISOString()))
  if (!isRevoked) throw new Error(`there is no feed ${JSON.stringify(id)} to revoke`)
  stdout.write(`${id} revoked\n`)
}

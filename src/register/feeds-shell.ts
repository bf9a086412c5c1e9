import type { OptionKinds } from '../shared/command-line.ts'
import { LANGUAGES } from '../shared/language.ts'
import { createFeed, type Feed, listFeeds, revokeFeed } from './feeds.ts'
import { readName, runTokenCommand, stateOf, type TokenShell, type Values } from './token-shell.ts'

/** What the process gives to the command. */
export interface FeedsShell extends TokenShell {
  /** Where the service is reached; undefined: not configured. */
  readonly publicUrl: string | undefined
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

const ID_LENGTH = 8

/** Runs `npm run feeds`. Returns the exit code: 1 where nothing was done. */
export function runFeeds(args: string[], shell: FeedsShell): Promise<0 | 1> {
  const command = {
    usage: USAGE,
    options: OPTIONS,
    placeholder: 'FEED',
    create: (values: Values) => create(values, shell),
    list: () => list(shell),
    revoke: (text: string) => revoke(text, shell),
  }
  return runTokenCommand(args, command, shell)
}

/** Writes the new feed alone on standard output, so that a script can take it. */
async function create(
  values: Values,
  { register, agreements, publicUrl, stdout, stderr, now }: FeedsShell,
): Promise<void> {
  const { agreement, language: stated = LANGUAGES[0] } = values
  const name = readName(values)
  if (agreement === undefined || agreements.byId(agreement) === undefined) {
    const ids = agreements.all.map(({ id }) => id).join(', ')
    throw new Error(`--agreement: expected one of ${ids}`)
  }
  const language = LANGUAGES.find((each) => each === stated)
  if (language === undefined) throw new Error(`--language: expected ${LANGUAGES.join(' or ')}`)
  const feed = { name, agreement, language }
  const token = await register.write((db) => createFeed(db, feed, new Date(now).toISOString()))
  stdout.write(`${publicUrl === undefined ? token : `${publicUrl}/calendars/${token}.ics`}\n`)
  stderr.write(`Keep it: it is not shown again, and who has it sees the mailboxes of ${agreement}.\n`)
}

async function list({ register, stdout }: FeedsShell): Promise<void> {
  for (const feed of await register.read(listFeeds)) stdout.write(`${lineOf(feed)}\n`)
}

function lineOf({ id, name, agreement, language, createdAt, revokedAt }: Feed): string {
  return [id, name, agreement, language, `created ${createdAt}`, stateOf(revokedAt)].join('\t')
}

async function revoke(text: string, { register, stdout, now }: FeedsShell): Promise<void> {
  // Of a whole token only the beginning is written again.
  const id = (/\/calendars\/(.*)$/.exec(text)?.[1] ?? text).slice(0, ID_LENGTH)
  const isRevoked = await register.write((db) => revokeFeed(db, id, new Date(now).toISOString()))
  if (!isRevoked) throw new Error(`there is no feed ${JSON.stringify(id)} to revoke`)
  stdout.write(`${id} revoked\n`)
}

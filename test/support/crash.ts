import type { Test } from 'tap'
import { createKey } from '../../src/register/keys.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { mailboxesAfter } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { startService } from './process.ts'
import { emptyStore, type StoreName } from './stores.ts'

const AGREEMENT = 'architetti-torino'

/** Mailboxes of one list: enough that an import takes a good part of a second. */
const MAILBOXES = 3000

/** What the register holds of each mailbox, by address. */
type State = ReadonlyMap<string, string>

/** A change that is sent to the service, and what the register holds after it. */
interface Change {
  readonly name: 'import' | 'patch'
  send(url: string, headers: Record<string, string>): Promise<Response>
  readonly after: State
}

const stateOf = ({ expiresOn, addOns, credit }: Pick<MailboxRecord, 'expiresOn' | 'addOns' | 'credit'>): string =>
  JSON.stringify([expiresOn, addOns, credit ?? null])

/** Two lists that share half of their mailboxes, with other add-ons. */
function listOf(turn: number): { csv: string; state: State } {
  const first = turn % 2 === 0 ? 0 : MAILBOXES / 2
  const gigabytes = 1 + (turn % 3)
  const addresses = Array.from({ length: MAILBOXES }, (_, index) => `u${first + index}@architettitorinopec.it`)
  return {
    csv: [
      'address,expiresOn,extra-space,credit',
      ...addresses.map((each) => `${each},2027-04-30,${gigabytes},5.00`),
    ].join('\n'),
    state: new Map(
      addresses.map((address) => [
        address,
        stateOf({ expiresOn: '2027-04-30', addOns: [{ service: 'extra-space', gigabytes }], credit: '5.00' }),
      ]),
    ),
  }
}

async function read(url: string): Promise<{ state: State; records: readonly MailboxRecord[] }> {
  const register = createRegister(url)
  const records = await register.read((db) => mailboxesAfter(db, AGREEMENT, '', 10 * MAILBOXES))
  await register.close()
  return { state: new Map(records.map((record) => [record.address, stateOf(record)])), records }
}

function importOf(turn: number): Change {
  const { csv, state } = listOf(turn)
  const path = `/v1/mailbox-imports?agreement=${AGREEMENT}&mode=replace&removeAtMost=${10 * MAILBOXES}`
  return {
    name: 'import',
    send: (url, headers) =>
      fetch(`${url}${path}`, { method: 'POST', body: csv, headers: { ...headers, 'content-type': 'text/csv' } }),
    after: state,
  }
}

function patchOf(turn: number, before: State, record: MailboxRecord): Change {
  const credit = `${turn}.00`
  const headers = { 'content-type': 'application/merge-patch+json', 'if-match': `"${record.version}"` }
  return {
    name: 'patch',
    send: (url, key) =>
      fetch(`${url}/v1/mailboxes/${record.id}`, {
        method: 'PATCH',
        body: JSON.stringify({ credit }),
        headers: { ...key, ...headers },
      }),
    after: new Map([...before, [record.address, stateOf({ ...record, credit })]]),
  }
}

/** The longest wait before a kill, as a multiple of the time that the change takes: some kills come after its end. */
const MAX_WAIT = 2

/** So many rounds meet both sides of a commit; fewer may not. */
const MANY = 20

/**
 * Kills the service with SIGKILL at random instants while it imports and changes mailboxes: after each, the register is
 * the one before or the one after, whole, and the service starts again.
 * @param random between 0 and 1, for the instants
 */
export async function crashRounds(t: Test, kind: StoreName, rounds: number, random: () => number): Promise<void> {
  const url = await emptyStore(t, kind)
  const register = createRegister(url)
  const settings = { name: 'crash', scopes: SCOPES }
  const key = await register.write((db) => createKey(db, settings, '2026-11-26T09:00:00.000Z'))
  await register.close()
  const headers = { authorization: `Bearer ${key}` }
  let applied = 0
  let unapplied = 0
  const usual = await timesOf(t, url, headers)
  for (let turn = 1; turn <= rounds; turn++) {
    const { state: before, records } = await read(url)
    const record = records[Math.floor(random() * records.length)]
    const change = record === undefined || turn % 3 !== 0 ? importOf(turn) : patchOf(turn, before, record)
    const service = await startService(t, { DATABASE_URL: url, LOG_LEVEL: 'error' })
    const sent = change.send(service.url, headers).then(
      ({ status }) => status,
      () => undefined,
    )
    const wait = random() * MAX_WAIT * usual[change.name]
    const killed = new Promise((resolve) => setTimeout(() => resolve(service.stop('SIGKILL')), wait))
    const status = await sent
    await killed
    const { state: after } = await read(url)
    const isAfter = isSame(after, change.after)
    if (isAfter) applied++
    else unapplied++
    const isWhole = isAfter || isSame(after, before)
    t.ok(isWhole, `${kind}, ${turn}: ${change.name} is whole or not there (${after.size} mailboxes)`)
    if (status !== undefined)
      t.ok(isAfter && status === 200, `${kind}, ${turn}: what was answered is there (${status})`)
  }
  if (rounds >= MANY) t.ok(applied > 0 && unapplied > 0, `${kind}: kills came before and after the commit`)
  t.comment(`${kind}: ${applied} changes applied, ${unapplied} not`)
}

/** The milliseconds that an import and a patch take on this machine, each sent to a service that has just started. */
async function timesOf(t: Test, url: string, headers: Record<string, string>): Promise<Record<Change['name'], number>> {
  const timeOf = async (change: Change): Promise<number> => {
    const service = await startService(t, { DATABASE_URL: url, LOG_LEVEL: 'error' })
    const sentAt = performance.now()
    const { status } = await change.send(service.url, headers)
    const milliseconds = performance.now() - sentAt
    t.equal(status, 200, `a whole ${change.name}`)
    await service.stop()
    return milliseconds
  }
  const imported = await timeOf(importOf(0))
  const { state, records } = await read(url)
  return { import: imported, patch: await timeOf(patchOf(0, state, records[0] as MailboxRecord)) }
}

function isSame(one: State, other: State): boolean {
  return one.size === other.size && [...one].every(([address, state]) => other.get(address) === state)
}

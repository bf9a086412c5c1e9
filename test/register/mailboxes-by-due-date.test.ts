import fc from 'fast-check'
import t from 'tap'
import { addDays, type CivilDate } from '../../src/domain/calendar.ts'
import { nextRenewal } from '../../src/domain/renewal.ts'
import { byPosition, type DuePosition, positionOf, startOf } from '../../src/register/due-order.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { mailboxesByDueDate } from '../../src/register/mailboxes-by-due-date.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { civilDate, holds } from '../support/arbitraries.ts'
import { recordWith } from '../support/records.ts'
import { emptyStore, STORES } from '../support/stores.ts'

/** Where a mailbox belongs: the expired ones by expiry, the others by the date on which they are due. */
function placeOf(expiresOn: CivilDate, on: CivilDate): string {
  return expiresOn < on ? `0 ${expiresOn}` : `1 ${nextRenewal(expiresOn, on)}`
}

t.test('the order of positions is that of the real due dates, with 29 February', async (t) => {
  const expiries = fc.array(civilDate('2020-01-01', '2032-12-31'), { minLength: 2, maxLength: 20 })
  holds(
    fc.property(expiries, civilDate('2023-12-01', '2029-03-10'), (dates, on) => {
      const sorted = dates
        .map((expiresOn, index) => ({ expiresOn, id: String(index) }))
        .toSorted((a, b) => byPosition(positionOf(a, on), positionOf(b, on)))
      const places = sorted.map(({ expiresOn }) => placeOf(expiresOn, on))
      return places.every((place, index) => index === 0 || (places[index - 1] as string) <= place)
    }),
    3000,
  )
  for (const on of ['2027-02-27', '2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01']) {
    const expiries = ['2029-02-28', '2032-02-29', '2029-03-01', '2029-02-27', '2028-02-29', '2027-02-28']
    const sorted = expiries
      .map((expiresOn, index) => ({ expiresOn, id: String(index) }))
      .toSorted((a, b) => byPosition(positionOf(a, on), positionOf(b, on)))
    const places = sorted.map(({ expiresOn }) => placeOf(expiresOn, on))
    t.strictSame(places, places.toSorted(), on)
  }
})

/** Every mailbox, page by page. */
async function allPages(register: Register, agreements: string[], on: CivilDate, limit: number) {
  const all: MailboxRecord[] = []
  let after: DuePosition = startOf(0, on)
  for (;;) {
    const page = await register.read((db) => mailboxesByDueDate(db, agreements, on, after, limit))
    all.push(...page)
    if (page.length < limit) return all
    after = positionOf(page.at(-1) as MailboxRecord, on)
  }
}

const AGREEMENTS = ['architetti-torino', 'other']
const ON = '2026-11-22'

/** 120 mailboxes of three agreements with expiries around a date; every tenth on 29 February. */
const records = Array.from({ length: 120 }, (_, index) =>
  recordWith({
    id: `m${(index * 37) % 120}`,
    address: `m${index}@example.it`,
    agreement: ['architetti-torino', 'other', 'third'][index % 3] as string,
    expiresOn: index % 10 === 0 ? '2028-02-29' : addDays(ON, ((index * 53) % 900) - 200),
  }),
)

for (const kind of STORES) {
  t.test(`${kind}: pages of any size give every mailbox once, in order, of the agreements alone`, async (t) => {
    const register = createRegister(await emptyStore(t, kind))
    t.teardown(() => register.close())
    await register.write((db) => saveMailboxes(db, records))
    for (const on of [ON, '2027-02-28', '2028-02-29', '2028-03-01']) {
      const expected = records
        .filter(({ agreement }) => AGREEMENTS.includes(agreement))
        .toSorted((a, b) => byPosition(positionOf(a, on), positionOf(b, on)))
        .map(({ id }) => id)
      for (const limit of [1, 7, 500]) {
        const found = await allPages(register, AGREEMENTS, on, limit)
        t.strictSame(
          found.map(({ id }) => id),
          expected,
          `${on} by ${limit}`,
        )
      }
    }
    t.strictSame(await allPages(register, [], ON, 10), [])
  })
}

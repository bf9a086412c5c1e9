import { pino } from 'pino'
import t from 'tap'
import { createAgreements } from '../../src/domain/agreement.ts'
import { mailboxesByAddress, saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { removeExpired, retainDaily } from '../../src/register/retention.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { recordWith } from '../support/records.ts'
import { emptyStore, STORES } from '../support/stores.ts'
import { until } from '../support/until.ts'

/** Noon in Rome on 30 April 2028. */
const NOW = Date.parse('2028-04-30T10:00:00Z')

for (const kind of STORES) {
  t.test(`${kind}: a mailbox is kept for a year after its expiry, or as long as its agreement says`, async (t) => {
    const agreements = fixtureAgreements()
    const strict = createAgreements(agreements.all.map((agreement) => ({ ...agreement, retentionMonths: 1 })))
    const register = createRegister(await emptyStore(t, kind))
    t.teardown(() => register.close())
    const records = ['2027-04-29', '2027-04-30', '2028-03-29', '2028-03-30', '2029-01-01'].map((expiresOn) =>
      recordWith({ id: expiresOn, address: `${expiresOn}@architettitorinopec.it`, expiresOn }),
    )
    const addresses = records.map(({ address }) => address)
    const left = async () => {
      const found = await register.read((db) => mailboxesByAddress(db, ['architetti-torino'], addresses))
      return found.map(({ id }) => id).sort()
    }
    await register.write((db) => saveMailboxes(db, records))
    t.equal(await register.write((db) => removeExpired(db, agreements, NOW)), 1)
    t.strictSame(await left(), ['2027-04-30', '2028-03-29', '2028-03-30', '2029-01-01'])
    t.equal(await register.write((db) => removeExpired(db, strict, NOW)), 2)
    t.strictSame(await left(), ['2028-03-30', '2029-01-01'])
  })
}

t.test(
  'it happens at the start of the service, and is logged where something was removed or could not be',
  async (t) => {
    const log: { msg: string; removed?: number }[] = []
    const logger = pino({}, { write: (line: string) => log.push(JSON.parse(line)) })
    const register = createRegister('sqlite::memory:')
    t.teardown(() => register.close())
    await register.write((db) => saveMailboxes(db, [recordWith({ expiresOn: '2027-04-29' })]))
    const deps = { clock: () => NOW, logger }
    retainDaily(register, fixtureAgreements(), deps)
    await until(async () => log.length === 1)
    retainDaily(register, fixtureAgreements(), deps)
    retainDaily(createRegister('postgres://nobody@127.0.0.1:1/none'), fixtureAgreements(), deps)
    await until(async () => log.length === 2)
    t.match(log, [
      { msg: 'mailboxes removed whose time in the register is over', removed: 1 },
      { msg: 'nothing removed whose time in the register is over' },
    ])
  },
)

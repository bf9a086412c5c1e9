import t from 'tap'
import {
  type DeliveryDecision,
  deleteDeliveriesBefore,
  deliveriesOf,
  deliveryById,
  saveDecisions,
} from '../../src/register/deliveries.ts'
import { type DeliveryKey, deliveryId, earlierReminders } from '../../src/register/delivery.ts'
import { claimDelivery, deliveriesToSend, finishDelivery } from '../../src/register/delivery-claims.ts'
import { countDeliveries, countWaiting } from '../../src/register/delivery-counts.ts'
import { releaseLease, takeLease } from '../../src/register/leases.ts'
import { deleteMailbox, saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import {
  addRun,
  deleteRunsBefore,
  lastRuns,
  noteDecided,
  noteFinished,
  runById,
  unfinishedRuns,
} from '../../src/register/reminder-runs.ts'
import { recordWith } from '../support/records.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const HALF_AN_HOUR = 30 * 60_000

const AGREEMENT = 'architetti-torino'
const KEY: DeliveryKey = { mailbox: 'mario', dueOn: '2027-04-30', step: 30, channel: 'mail' }

const decision = (key: Partial<DeliveryKey> = {}, values: Partial<DeliveryDecision> = {}): DeliveryDecision => ({
  ...KEY,
  ...key,
  id: deliveryId({ ...KEY, ...key }),
  agreement: AGREEMENT,
  run: 'first',
  decidedOn: '2027-03-31',
  state: 'waiting',
  recipient: 'mario.rossi@example.org',
  createdAt: at(6),
  ...values,
})

/** An instant of 2027-03-31. */
function at(hour: number, minute = 0): string {
  return new Date(Date.UTC(2027, 2, 31, hour, minute)).toISOString()
}

const instants = (hour: number, minute = 0) => ({
  now: at(hour, minute),
  abandonedBefore: at(hour, minute - 15),
  impossibleAfter: at(hour + 48),
})

t.test('a message has one id, whoever makes it', async (t) => {
  t.match(deliveryId(KEY), /^[0-9a-f]{32}$/)
  t.equal(deliveryId(KEY), deliveryId({ ...KEY }))
  const others = [{ mailbox: 'anna' }, { dueOn: '2028-04-30' }, { step: 15 }, { channel: 'webhook' as const }]
  const ids = [{}, ...others].map((other) => deliveryId({ ...KEY, ...other }))
  t.equal(new Set(ids).size, ids.length)
})

for (const kind of STORES) {
  t.test(kind, async (t) => {
    const register = createRegister(await emptyStore(t, kind))
    t.teardown(() => register.close())
    const anna = recordWith({ id: 'anna', address: 'anna@architettitorinopec.it' })
    await register.write((db) => saveMailboxes(db, [recordWith(), anna]))
    const { id } = decision()
    const claim = (name: string, hour: number, minute?: number) =>
      register.write((db) => claimDelivery(db, id, name, instants(hour, minute)))
    const stateOf = async (each = id) => (await register.read((db) => deliveryById(db, each)))?.state
    const toSend = async (hour: number, minute?: number) =>
      (await register.read((db) => deliveriesToSend(db, ['mail'], instants(hour, minute), 10))).map((each) => each.id)

    await t.test('one that waits is claimed by one, and not decided anew', async (t) => {
      await register.write((db) => saveDecisions(db, [decision()], at(6)))
      t.strictSame(await toSend(5, 59), [])
      t.strictSame(await toSend(6), [id])
      t.equal(await register.read(countWaiting), 1)
      t.strictSame(await register.read((db) => deliveriesToSend(db, [], instants(6), 10)), [])
      t.strictSame(await register.read((db) => deliveriesToSend(db, ['webhook'], instants(6), 10)), [])
      await register.write((db) =>
        saveDecisions(db, [decision({}, { run: 'second', state: 'not-sent', reason: 'renewed' })], at(7)),
      )
      t.strictSame(await register.read((db) => deliveryById(db, id)), {
        ...decision(),
        attempts: 0,
        nextAttemptAt: at(6),
        updatedAt: at(6),
      })
      t.equal(await claim('a', 5, 59), false, 'not before its time')
      t.equal(await claim('a', 6), true)
      t.equal(await claim('b', 6), false, 'it is the other one’s')
      t.strictSame(await toSend(6, 14), [])
      t.equal(await stateOf(), 'sending')
    })

    await t.test('one that was begun and not finished for 15 minutes is another’s', async (t) => {
      t.strictSame(await toSend(6, 16), [id])
      t.equal(await claim('b', 6, 16), true)
      const sent = { state: 'sent', decidedOn: '2027-03-31' } as const
      await register.write((db) => finishDelivery(db, id, 'a', sent, at(6, 17)))
      t.equal(await stateOf(), 'sending', 'the first one has it no more')
      await register.write((db) => finishDelivery(db, id, 'b', sent, at(6, 18)))
      t.strictSame(await register.read((db) => deliveryById(db, id)), {
        ...decision(),
        state: 'sent',
        attempts: 2,
        updatedAt: at(6, 18),
      })
    })

    await t.test('one that was sent stays so, whatever a later run decides', async (t) => {
      await register.write((db) => saveDecisions(db, [decision({}, { run: 'second' })], at(7)))
      t.equal(await stateOf(), 'sent')
      t.strictSame(await toSend(8), [])
    })

    await t.test('one that was not is decided anew', async (t) => {
      const other = { mailbox: 'anna', dueOn: '2027-04-01' }
      for (const state of ['refused', 'failed', 'not-sent'] as const) {
        await register.write((db) => saveDecisions(db, [decision(other)], at(8)))
        const { id } = decision(other)
        await register.write((db) => claimDelivery(db, id, 'a', instants(8)))
        const finished = { state, reason: 'x', recipient: 'new@example.org', decidedOn: '2027-03-31' }
        await register.write((db) => finishDelivery(db, id, 'a', finished, at(8, 1)))
        t.match(await register.read((db) => deliveryById(db, id)), { state, reason: 'x', recipient: 'new@example.org' })
      }
      await register.write((db) => saveDecisions(db, [decision(other, { run: 'second' })], at(9)))
      t.match(await register.read((db) => deliveryById(db, decision(other).id)), {
        state: 'waiting',
        run: 'second',
        attempts: 0,
        recipient: 'mario.rossi@example.org',
      })
      t.strictSame(await toSend(9), [decision(other).id])
    })

    await t.test('what was written while a clock was wrong is sent now', async (t) => {
      const { id } = decision({ mailbox: 'anna', dueOn: '2027-04-01' })
      await register.write((db) => claimDelivery(db, id, 'future', instants(23)))
      t.strictSame(await toSend(9), [])
      t.strictSame(await toSend(-30), [id], 'begun in a future that cannot be')
      await register.write((db) => claimDelivery(db, id, 'now', instants(-30)))
      const later = { state: 'waiting', decidedOn: '2027-03-31', nextAttemptAt: at(9) } as const
      await register.write((db) => finishDelivery(db, id, 'now', later, at(9)))
      t.strictSame(await toSend(8), [])
      t.strictSame(await toSend(-40), [id])
    })

    await t.test('deliveries of mailboxes, of a run, and how many', async (t) => {
      t.strictSame(await register.read((db) => deliveriesOf(db, [])), [])
      const found = await register.read((db) => deliveriesOf(db, ['mario', 'anna']))
      t.strictSame(
        found.map((each) => [each.mailbox, each.state]),
        [
          ['mario', 'sent'],
          ['anna', 'waiting'],
        ],
      )
      t.strictSame(earlierReminders(found), [
        {
          channel: 'mail',
          dueOn: '2027-04-30',
          step: 30,
          on: '2027-03-31',
          result: 'sent',
          recipient: 'mario.rossi@example.org',
        },
        {
          channel: 'mail',
          dueOn: '2027-04-01',
          step: 30,
          on: '2027-03-31',
          result: 'refused',
          recipient: 'new@example.org',
        },
      ])
      t.strictSame(await register.read((db) => countDeliveries(db, [])), [])
      t.strictSame(await register.read((db) => countDeliveries(db, ['first', 'second'])), [
        { run: 'first', channel: 'mail', state: 'sent', deliveries: 1 },
        { run: 'second', channel: 'mail', state: 'waiting', deliveries: 1 },
      ])
      t.equal(await register.read(countWaiting), 1)
    })

    await t.test('old deliveries go, but for those that wait; with a mailbox its own go', async (t) => {
      await register.write((db) => deleteDeliveriesBefore(db, [AGREEMENT], '2027-03-31'))
      t.equal(await stateOf(), 'sent')
      await register.write((db) => deleteDeliveriesBefore(db, [AGREEMENT], '2027-04-30'))
      t.equal(await stateOf(), 'sent', 'it would be sent again')
      await register.write((db) => deleteDeliveriesBefore(db, ['other'], '2027-05-01'))
      t.equal(await stateOf(), 'sent')
      await register.write((db) => deleteDeliveriesBefore(db, [AGREEMENT], '2027-05-01'))
      t.equal(await stateOf(), undefined)
      t.equal(await register.read(countWaiting), 1)
      await register.write((db) => deleteMailbox(db, 'anna', 1, at(10)))
      t.equal(await register.read(countWaiting), 0)
      await register.write((db) => saveDecisions(db, [], at(9)))
    })

    await t.test('the most urgent are sent first', async (t) => {
      const days = ['07', '03', '09', '01', '05', '08', '02', '06', '04']
      const decisions = days.map((day) => decision({ dueOn: `2027-05-${day}` }))
      await register.write((db) => saveDecisions(db, decisions, at(6)))
      const found = await register.read((db) => deliveriesToSend(db, ['mail'], instants(6), 5))
      t.strictSame(
        found.map(({ dueOn }) => dueOn),
        ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05'],
      )
    })

    await t.test('a lease is one holder’s until it ends or is given back', async (t) => {
      const take = (holder: string, hour: number) =>
        register.write((db) => takeLease(db, 'reminders', holder, Date.parse(at(hour)), HALF_AN_HOUR))
      t.equal(await take('a', 6), true)
      t.equal(await take('b', 6), false)
      t.equal(await take('a', 6), true, 'its holder renews it')
      t.equal(await take('b', 7), true, 'it has ended')
      t.equal(await take('a', 7), false)
      await register.write((db) => releaseLease(db, 'reminders', 'a'))
      t.equal(await take('a', 7), false, 'only its holder gives it back')
      await register.write((db) => releaseLease(db, 'reminders', 'b'))
      t.equal(await take('a', 7), true)
      t.equal(await take('b', 5), false, 'its holder may be a little ahead of the time')
      t.equal(await take('b', 4), true, 'no lease lasts as long as this one, taken by a wrong clock')
    })

    await t.test('runs', async (t) => {
      const run = (id: string, on: string) =>
        ({ id, agreement: AGREEMENT, on, trigger: 'daily', startedAt: `${on}T06:00:00.000Z` }) as const
      await register.write((db) => addRun(db, run('one', '2027-03-30')))
      await register.write((db) => addRun(db, run('two', '2027-03-31')))
      await register.write((db) => addRun(db, { ...run('two', '2027-03-31'), startedAt: at(12) }))
      t.strictSame(await register.read((db) => runById(db, 'two')), { ...run('two', '2027-03-31'), checked: 0 })
      t.equal(await register.read((db) => runById(db, 'three')), undefined)
      t.strictSame(await register.read(unfinishedRuns), [])
      await register.write((db) => noteDecided(db, 'two', 7, at(6, 1)))
      const decided = { ...run('two', '2027-03-31'), checked: 7, decidedAt: at(6, 1) }
      t.strictSame(await register.read(unfinishedRuns), [decided])
      t.equal(await register.write((db) => noteFinished(db, 'two', at(6, 2))), true)
      t.equal(await register.write((db) => noteFinished(db, 'two', at(6, 3))), false)
      t.strictSame(await register.read((db) => lastRuns(db, [AGREEMENT], 5)), [
        { ...decided, finishedAt: at(6, 2) },
        { ...run('one', '2027-03-30'), checked: 0 },
      ])
      t.strictSame(await register.read((db) => lastRuns(db, [], 5)), [])
      await register.write((db) => deleteRunsBefore(db, [AGREEMENT], '2027-03-31'))
      t.equal((await register.read((db) => lastRuns(db, [AGREEMENT], 5))).length, 1)
    })
  })
}

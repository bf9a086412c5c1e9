import t from 'tap'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { addDays } from '../../src/domain/calendar.ts'
import { deliveriesOf, saveDecisions } from '../../src/register/deliveries.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import { deleteMailbox } from '../../src/register/mailboxes.ts'
import { removeExpired } from '../../src/register/retention.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { SHORT, senderWith, sendingMail, shortRecords, startSending, TODAY } from '../support/sending.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const DAY_MS = 86_400_000
const ORDER = fixtureAgreements().byId('architetti-torino') as Agreement

for (const kind of STORES) {
  t.test(`${kind}: a mailbox that is erased while a run decides keeps no other from its message`, async (t) => {
    const records = shortRecords(3)
    const { register, decide, deliveries } = await startSending(t, { url: await emptyStore(t, kind), records })
    const decision = ({ id }: (typeof records)[number]) => ({
      id: deliveryId({ mailbox: id, dueOn: SHORT.expiresOn, step: 30, channel: 'mail' }),
      agreement: ORDER.id,
      mailbox: id,
      run: 'run',
      channel: 'mail' as const,
      dueOn: SHORT.expiresOn,
      step: 30,
      decidedOn: TODAY,
      state: 'waiting' as const,
      createdAt: `${TODAY}T06:00:00.000Z`,
    })
    await register.write((db) => deleteMailbox(db, 'm1', 1, `${TODAY}T06:00:00.000Z`))
    const lock = kind === 'postgres'
    await register.write((db) => saveDecisions(db, records.map(decision), `${TODAY}T06:00:00.000Z`, lock))
    t.strictSame((await deliveries()).map(({ mailbox }) => mailbox).sort(), ['m0', 'm2'])
    await register.write((db) =>
      saveDecisions(db, [decision(records[1] as (typeof records)[number])], `${TODAY}T06:00:00.000Z`, lock),
    )
    t.equal(await decide(), 2)
  })
}

t.test('a step is sent once, also where deliveries are kept for a month and its days are further apart', async (t) => {
  const agreement = { ...ORDER, retentionMonths: 1, renewal: { ...ORDER.renewal, reminderDays: [90, 7] } }
  const agreements = createAgreements([agreement])
  const sent: string[] = []
  const mail = senderWith(async ({ delivery }) => {
    sent.push(String(delivery.step))
    return { state: 'sent' }
  })
  const record = { ...SHORT, credit: '5.00' }
  const sending = await startSending(t, { agreements, records: [record], senders: { mail } })
  for (let daysLeft = 95; daysLeft >= 0; daysLeft--) {
    const on = addDays(SHORT.expiresOn, -daysLeft)
    sending.clock.now = Date.parse(`${on}T08:00:00Z`)
    await sending.save({ ...record, creditReadOn: on })
    await sending.register.write((db) => removeExpired(db, agreements, sending.clock.now))
    await sending.decide(on)
    await sending.send()
  }
  t.strictSame(sent, ['90', '7'])
  sending.clock.now = Date.parse(`${addDays(SHORT.expiresOn, 40)}T08:00:00Z`)
  await sending.register.write((db) => removeExpired(db, agreements, sending.clock.now))
  t.strictSame(await sending.deliveries(), [])
})

t.test('who has refused it for good is not asked again, whatever happened in between', async (t) => {
  const { decide, send, save, smtp, clock, deliveries } = await sendingMail(t, {
    recipient: () => [550, '5.1.1 unknown'],
  })
  const tried: string[] = []
  const round = async (contact: string | undefined): Promise<void> => {
    clock.now += DAY_MS
    const { contact: _, ...rest } = SHORT
    await save(contact === undefined ? rest : { ...rest, contact })
    await decide(new Date(clock.now).toISOString().slice(0, 10))
    await send()
    const [delivery] = await deliveries()
    tried.push(`${contact}: ${delivery?.state} after ${delivery?.attempts}`)
  }
  for (const contact of ['a@example.org', undefined, 'a@example.org', 'b@example.org', 'a@example.org']) {
    await round(contact)
  }
  t.strictSame(tried, [
    'a@example.org: refused after 1',
    'undefined: not-sent after 0',
    'a@example.org: not-sent after 0',
    'b@example.org: refused after 1',
    'a@example.org: refused after 1',
  ])
  const [delivery] = await deliveries()
  t.strictSame(delivery?.refusedBy, ['a@example.org', 'b@example.org'])
  t.equal(smtp.received.length, 0)
})

t.test('a reminder on the due date itself hides no expiry that has passed', async (t) => {
  const agreements = createAgreements([{ ...ORDER, renewal: { ...ORDER.renewal, reminderDays: [7, 0] } }])
  const mail = senderWith(async () => ({ state: 'sent' }))
  const { decide, send, clock, deliveries, register } = await startSending(t, { agreements, senders: { mail } })
  for (const daysLeft of [0, -1]) {
    const on = addDays(SHORT.expiresOn, -daysLeft)
    clock.now = Date.parse(`${on}T08:00:00Z`)
    await decide(on)
    await send()
  }
  const found = (await deliveries()).map(({ state, step, reason }) => [state, step, reason])
  t.strictSame(found.sort(), [
    ['not-sent', 0, 'expiry-passed'],
    ['sent', 0, undefined],
  ])
  t.equal((await register.read((db) => deliveriesOf(db, ['mario']))).length, 2)
})

import t, { type Test } from 'tap'
import { deliver } from '../../src/delivery/deliver.ts'
import { createAgreements } from '../../src/domain/agreement.ts'
import type { Delivery } from '../../src/register/delivery.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { MAIL_ALONE, MAIL_AND_WEBHOOK } from '../support/reminders.ts'
import { SHORT, senderWith, shortRecords, startSending, TODAY } from '../support/sending.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const WEBHOOK_ALONE = { ...MAIL_AND_WEBHOOK, names: ['webhook'] } as const

const { contact: _, ...NAMELESS } = SHORT

const NO_PRICES = createAgreements(fixtureAgreements().all.map((each) => ({ ...each, priceLists: [] })))

const said = ({ channel, dueOn, step, state, reason = '', recipient = '' }: Delivery): string =>
  [channel, dueOn, step, state, reason, recipient].filter((each) => each !== '').join(' ')

t.test('what a run decides', async (t) => {
  const table: { name: string; record?: MailboxRecord; options?: object; checked?: number; expect: string[] }[] = [
    { name: 'a mail', expect: ['mail 2027-04-30 30 waiting mario.rossi@example.org'] },
    {
      name: 'a mail and an event',
      options: { channels: MAIL_AND_WEBHOOK },
      expect: [
        'mail 2027-04-30 30 waiting mario.rossi@example.org',
        'webhook 2027-04-30 30 waiting https://hooks.example.org/secret',
      ],
    },
    { name: 'no contact', record: NAMELESS, expect: ['mail 2027-04-30 30 not-sent no-contact'] },
    {
      name: 'no contact, from a PEC mailbox',
      record: NAMELESS,
      options: { channels: { ...MAIL_ALONE, senderIsPec: true } },
      expect: ['mail 2027-04-30 30 waiting mario.rossi@architettitorinopec.it'],
    },
    {
      name: 'an expiry that has passed',
      record: { ...SHORT, expiresOn: '2027-03-30' },
      options: { channels: MAIL_AND_WEBHOOK },
      expect: ['mail 2027-03-30 0 not-sent expiry-passed'],
    },
    {
      name: 'an expiry that has passed, without mail',
      record: { ...SHORT, expiresOn: '2027-03-30' },
      options: { channels: WEBHOOK_ALONE },
      expect: [],
    },
    { name: 'enough credit', record: { ...SHORT, credit: '10.98' }, expect: [] },
    { name: 'reminders off', record: { ...SHORT, reminders: 'off' }, expect: [] },
    { name: 'too early', record: { ...SHORT, expiresOn: '2027-06-30' }, checked: 0, expect: [] },
    { name: 'no price list', options: { agreements: NO_PRICES }, expect: [] },
  ]
  for (const { name, record = SHORT, options, checked = 1, expect } of table) {
    const { decide, deliveries } = await startSending(t as Test, { records: [record], ...options })
    t.equal(await decide(), checked, name)
    const decided = await deliveries()
    t.strictSame(decided.map(said).toSorted(), expect, name)
    await decide()
    await decide('2027-04-01')
    t.strictSame(await deliveries(), decided, `${name}: later runs change nothing`)
  }
})

t.test('what is not sent for another reason than before is noted with the new one', async (t) => {
  const mail = senderWith(async () => ({ state: 'sent' }))
  const { decide, send, save, deliveries } = await startSending(t as Test, { senders: { mail } })
  await decide()
  await save({ ...SHORT, reminders: 'off' })
  await send()
  t.strictSame((await deliveries()).map(said), ['mail 2027-04-30 30 not-sent reminders-off mario.rossi@example.org'])
  await save(NAMELESS)
  await decide('2027-04-01')
  t.strictSame((await deliveries()).map(said), ['mail 2027-04-30 30 not-sent no-contact'])
})

for (const kind of STORES) {
  t.test(`${kind}: page by page, and several at once`, async (t) => {
    const records = shortRecords(300)
    const url = await emptyStore(t as Test, kind)
    const sent: string[] = []
    const mail = senderWith(async ({ record }) => {
      sent.push(record.id)
      return { state: 'sent' }
    })
    const options = { url, records, senders: { mail } }
    const [one, other] = [await startSending(t as Test, options), await startSending(t as Test, options)]
    t.strictSame(await Promise.all([one.decide(), other.decide()]), [300, 300])
    const deliveries = await one.deliveries()
    t.equal(deliveries.length, 300)
    t.ok(deliveries.every(({ state, run }) => state === 'waiting' && run === TODAY))

    const [first] = deliveries as [Delivery]
    await Promise.all([one, other].map(({ service }) => deliver(service, first)))
    t.strictSame(sent, [first.mailbox], 'one of two sends it')
    t.equal(one.counted.length + other.counted.length, 1)
    await Promise.all([one.send(), other.send()])
    t.equal(sent.length, 300)
    t.equal(new Set(sent).size, 300)
  })
}

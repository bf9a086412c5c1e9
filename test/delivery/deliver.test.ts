import t, { type Test } from 'tap'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { saveDecisions } from '../../src/register/deliveries.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { deleteMailbox } from '../../src/register/mailboxes.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { MAIL_AND_WEBHOOK } from '../support/reminders.ts'
import { mailTo, type Sending, SHORT, senderWith, sendingMail, startSending, TODAY } from '../support/sending.ts'
import { startSmtp } from '../support/smtp.ts'

const DAY_MS = 86_400_000

/** A record without some of its fields. */
function without(record: MailboxRecord, ...fields: readonly (keyof MailboxRecord)[]): MailboxRecord {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field as never))) as never
}

/** The agreements of the fixtures, with another one for the mailbox. */
const agreementsWith = (changes: Partial<Agreement>) =>
  createAgreements(
    fixtureAgreements().all.map((each) => (each.id === SHORT.agreement ? { ...each, ...changes } : each)),
  )

t.test('a reminder that is still due is sent, with what the record says now', async (t) => {
  const sending = await sendingMail(t as Test)
  const { smtp, counted, lines } = sending
  t.equal(await sending.decide(), 1)
  await sending.save({ ...without(SHORT, 'language'), contact: 'new@example.org' })
  await sending.send()
  const [mail] = smtp.received
  t.strictSame(mail?.to, ['new@example.org'])
  t.equal(mail?.parsed.headers.get('content-language'), 'it', 'of whom no language is known, Italian')
  const [delivery] = await sending.deliveries()
  t.strictSame(delivery, {
    id: deliveryId({ mailbox: 'mario', dueOn: '2027-04-30', step: 30, channel: 'mail' }),
    agreement: 'architetti-torino',
    mailbox: 'mario',
    run: TODAY,
    channel: 'mail',
    dueOn: '2027-04-30',
    step: 30,
    decidedOn: TODAY,
    state: 'sent',
    outcome: 'deactivated',
    recipient: 'new@example.org',
    attempts: 1,
    createdAt: '2027-03-31T06:00:00.000Z',
    updatedAt: '2027-03-31T06:00:00.000Z',
  })
  t.strictSame(counted, ['mail sent'])
  t.match(lines().at(-1), { msg: 'reminder', delivery: delivery?.id, channel: 'mail', state: 'sent' })
  await sending.decide()
  await sending.send()
  t.equal(smtp.received.length, 1, 'and not once more')
})

t.test('it is decided on again just before it is sent', async (t) => {
  const table: { reason: string; name?: string; change: (sending: Sending) => unknown }[] = [
    {
      reason: 'renewed',
      change: ({ save }) => save({ ...SHORT, credit: '20.00', creditReadOn: TODAY }),
    },
    { reason: 'reminders-off', change: ({ save }) => save({ ...SHORT, reminders: 'off' }) },
    { reason: 'no-contact', change: ({ save }) => save(without(SHORT, 'contact')) },
    { reason: 'nothing-to-renew', change: ({ save }) => save({ ...SHORT, addOns: [] }) },
    {
      reason: 'superseded',
      name: 'the expiry was read anew',
      change: ({ save }) => save({ ...SHORT, expiresOn: '2027-05-15' }),
    },
    {
      reason: 'superseded',
      name: 'the expiry was read anew, and the same step of another due date is due',
      change: ({ save }) => save({ ...SHORT, expiresOn: '2027-04-25' }),
    },
    {
      reason: 'superseded',
      name: 'days passed, and another step is due',
      change: ({ clock }) => {
        clock.now += 20 * DAY_MS
      },
    },
    {
      reason: 'expiry-passed',
      change: ({ clock }) => {
        clock.now += 40 * DAY_MS
      },
    },
    {
      reason: 'not-yet',
      name: 'the credit is not known any more, of which people are reminded later',
      change: ({ save }) => save({ ...without(SHORT, 'credit', 'creditReadOn'), expiresOn: '2027-05-10' }),
    },
    {
      reason: 'sent-today',
      change: async ({ register, send }) => {
        const other = { mailbox: 'mario', dueOn: '2027-04-30', step: 60, channel: 'mail' } as const
        const decision = { ...other, id: deliveryId(other), agreement: SHORT.agreement, run: TODAY, decidedOn: TODAY }
        const createdAt = '2027-03-31T05:00:00.000Z'
        await register.write((db) => saveDecisions(db, [{ ...decision, state: 'waiting', createdAt }], createdAt))
        await register.write((db) =>
          db.updateTable('deliveries').set({ state: 'sent' }).where('id', '=', decision.id).execute(),
        )
        await send()
      },
    },
    {
      reason: 'erased',
      name: 'the mailbox is another agreement’s',
      change: ({ save }) => save({ ...SHORT, agreement: 'ordine-di-prova' }),
    },
    {
      reason: 'unknown-agreement',
      name: 'the agreement is not loaded any more',
      change: (sending) => Object.assign(sending.service, { agreements: createAgreements([]) }),
    },
    {
      reason: 'cannot-be-checked',
      name: 'no price list is in force',
      change: (sending) => Object.assign(sending.service, { agreements: agreementsWith({ priceLists: [] }) }),
    },
    {
      reason: 'no-channel',
      name: 'mail is not configured any more',
      change: (sending) => Object.assign(sending.service, { senders: {} }),
    },
    {
      reason: 'no-channel',
      name: 'the webhook is the only channel now',
      change: (sending) => Object.assign(sending.service, { channels: { ...MAIL_AND_WEBHOOK, names: ['webhook'] } }),
    },
  ]
  for (const { reason, name = reason, change } of table) {
    await t.test(name, async (t) => {
      const sending = await sendingMail(t as Test)
      await sending.decide()
      await change(sending)
      await sending.send()
      t.strictSame(sending.smtp.received, [])
      const delivery = (await sending.deliveries()).find(({ step }) => step === 30)
      t.match(delivery, { state: 'not-sent', reason, attempts: 1 })
      t.strictSame(sending.counted, ['mail not-sent'])
    })
  }

  await t.test('the mailbox was erased', async (t) => {
    const { register, smtp, counted, ...sending } = await sendingMail(t as Test)
    await sending.decide()
    await register.write((db) => deleteMailbox(db, 'mario', 1, '2027-03-31T06:00:00.000Z'))
    await sending.send()
    t.strictSame([smtp.received, await sending.deliveries(), counted], [[], [], []])
  })

  await t.test('not sent is not closed: the next run decides anew', async (t) => {
    const sending = await sendingMail(t as Test)
    await sending.decide()
    await sending.save({ ...SHORT, reminders: 'off' })
    await sending.send()
    await sending.save(SHORT)
    await sending.decide()
    await sending.send()
    t.equal(sending.smtp.received.length, 1)
    t.match(await sending.deliveries(), [{ state: 'sent', attempts: 1 }])
  })
})

t.test('one that is sent a day late is the one of that day', async (t) => {
  const sending = await sendingMail(t as Test)
  await sending.decide()
  sending.clock.now += DAY_MS
  await sending.send()
  t.match(await sending.deliveries(), [{ state: 'sent', decidedOn: '2027-04-01' }])
  await sending.save({ ...SHORT, expiresOn: '2027-05-15' })
  await sending.decide('2027-04-01')
  t.equal((await sending.deliveries()).length, 1, 'no other on the day on which it was sent')
  await sending.decide('2027-04-02')
  t.match(await sending.deliveries(), [{ dueOn: '2027-05-15', state: 'waiting' }, { state: 'sent' }])
})

t.test('a digest is not sent without mail', async (t) => {
  const sending = await startSending(t as Test)
  const key = { mailbox: 'a run', dueOn: TODAY, step: 0, channel: 'digest' } as const
  const { mailbox: run, ...rest } = key
  const now = new Date(sending.clock.now).toISOString()
  const digest = { ...rest, id: deliveryId(key), agreement: SHORT.agreement, run, decidedOn: TODAY, createdAt: now }
  await sending.register.write((db) => saveDecisions(db, [{ ...digest, state: 'waiting' }], now))
  await sending.send()
  t.match(sending.lines().at(-1), { channel: 'digest', state: 'not-sent', reason: 'no-mail' })
})

t.test('over each channel there is a message of its own', async (t) => {
  const smtp = await startSmtp(t as Test)
  const events: string[] = []
  const sending = await startSending(t as Test, {
    channels: MAIL_AND_WEBHOOK,
    senders: {
      mail: mailTo(t as Test, smtp),
      webhook: senderWith(async ({ delivery, recipient }) => {
        events.push(`${delivery.id} ${recipient}`)
        return { state: 'sent' }
      }),
    },
  })
  await sending.decide()
  await sending.send()
  t.match(await sending.deliveries(), [{ state: 'sent' }, { state: 'sent' }])
  const id = deliveryId({ mailbox: 'mario', dueOn: '2027-04-30', step: 30, channel: 'webhook' })
  t.strictSame(events, [`${id} https://hooks.example.org/secret`])
  t.equal(smtp.received.length, 1)
})

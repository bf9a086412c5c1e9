import { renameSync } from 'node:fs'
import t, { type Test } from 'tap'
import { drain, paceOf } from '../../src/delivery/drain.ts'
import type { SendResult } from '../../src/delivery/message.ts'
import { type Sending, senderWith, shortRecords, startSending } from '../support/sending.ts'
import { emptyStore } from '../support/stores.ts'
import { until } from '../support/until.ts'

const SENT: SendResult = { state: 'sent' }
const FAST = paceOf(1e9, 3)

/** Mails that wait, and a sender that a test writes. */
async function waitingMails(
  t: Test,
  count: number,
  send: (mailbox: string) => SendResult | Promise<SendResult>,
  url = 'sqlite::memory:',
): Promise<Sending> {
  const mail = senderWith(async ({ record }) => send(record.id))
  const sending = await startSending(t, { url, records: shortRecords(count), senders: { mail } })
  await sending.decide()
  return sending
}

async function countOf({ deliveries }: Sending, state: string): Promise<number> {
  return (await deliveries()).filter((each) => each.state === state).length
}

t.test('at most so many a minute, and not much fewer', async (t) => {
  const at: number[] = []
  const sending = await waitingMails(t as Test, 21, () => {
    at.push(performance.now())
    return SENT
  })
  const startedAt = performance.now()
  await drain(sending.service, ['mail'], paceOf(3000, 3), () => true)
  t.equal(at.length, 21)
  // 20 ms each. A timer may be early by a millisecond.
  const early = at.filter((each, index) => each - startedAt < index * 20 - 2)
  t.strictSame(early, [], 'none is sent before its time')
  const last = (at.at(-1) as number) - startedAt
  t.ok(last < 4000, `20 × 20 ms took ${Math.round(last)} ms`)
})

t.test('at most so many at a time; one that hangs does not hold the others', async (t) => {
  const hanging = Promise.withResolvers<SendResult>()
  const full = Promise.withResolvers<void>()
  let atATime = 0
  let most = 0
  // More than are read at a time.
  const sending = await waitingMails(t as Test, 120, async (mailbox) => {
    most = Math.max(most, ++atATime)
    if (atATime === FAST.atOnce) full.resolve()
    await full.promise
    const result = mailbox === 'm7' ? await hanging.promise : SENT
    atATime--
    return result
  })
  let hasEnded = false
  const drained = drain(sending.service, ['mail'], FAST, () => true).then(() => {
    hasEnded = true
  })
  await until(async () => (await countOf(sending, 'sent')) === 119)
  t.equal(await countOf(sending, 'sending'), 1)
  t.equal(hasEnded, false)
  hanging.resolve(SENT)
  await drained
  t.equal(await countOf(sending, 'sent'), 120)
  t.equal(most, 3)
})

t.test('it stops when it may not go on, after what was begun', async (t) => {
  let sent = 0
  const sending = await waitingMails(t as Test, 10, () => {
    sent++
    return SENT
  })
  await drain(sending.service, ['mail'], { ...FAST, atOnce: 1 }, () => sent < 4)
  t.ok(sent >= 4 && sent <= 5, `${sent} were begun`)
  t.equal(await countOf(sending, 'sent'), sent)
  await drain(sending.service, ['mail'], FAST, () => false)
  t.equal(await countOf(sending, 'waiting'), 10 - sent)
})

t.test('a stop does not wait for the next one’s turn', async (t) => {
  const sending = await waitingMails(t as Test, 3, () => SENT)
  const { service, stopper } = sending
  const drained = drain(service, ['mail'], paceOf(1, 1), () => !stopper.signal.aborted)
  await until(async () => (await countOf(sending, 'sent')) === 1)
  stopper.abort()
  await drained
  t.equal(await countOf(sending, 'waiting'), 2)
})

t.test('only what the channels have', async (t) => {
  const sending = await waitingMails(t as Test, 3, () => SENT)
  await drain(sending.service, ['webhook', 'digest'], FAST, () => true)
  t.equal(await countOf(sending, 'waiting'), 3)
})

t.test('it ends when the register is unavailable; what was begun is finished first', async (t) => {
  const url = await emptyStore(t as Test, 'sqlite')
  const path = url.slice('sqlite:'.length)
  const first = Promise.withResolvers<SendResult>()
  const begun: string[] = []
  const sending = await waitingMails(
    t as Test,
    5,
    (mailbox) => {
      begun.push(mailbox)
      return first.promise
    },
    url,
  )
  const drained = drain(sending.service, ['mail'], { ...FAST, atOnce: 2 }, () => true)
  await until(() => begun.length === 2)
  renameSync(path, `${path}.aside`)
  first.resolve(SENT)
  await until(() => sending.lines().some(({ msg }) => msg === 'register unavailable'))
  renameSync(`${path}.aside`, path)
  await Promise.allSettled([drained])
  t.equal(await countOf(sending, 'sent'), begun.length, 'what was sent is noted')

  renameSync(path, `${path}.aside`)
  await t.rejects(
    drain(sending.service, ['mail'], FAST, () => true),
    { message: /^register unavailable/ },
  )
  renameSync(`${path}.aside`, path)
  await drain(sending.service, ['mail'], FAST, () => true)
  t.equal(await countOf(sending, 'sent'), 5)
  t.equal(new Set(begun).size, begun.length, 'none is sent twice')
})

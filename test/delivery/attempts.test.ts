import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { createWebhook } from '../../src/delivery/webhook/webhook.ts'
import { instantAfter, SHORT, senderWith, sendingMail, startSending } from '../support/sending.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

t.test('greylisted mail is tried again after 5, 30 and 120 minutes, then by the next run', async (t) => {
  let isGreylisted = true
  const recipient = () => (isGreylisted ? ([450, '4.2.0 greylisted'] as const) : undefined)
  const sending = await sendingMail(t as Test, { recipient })
  const { clock, smtp } = sending
  await sending.decide()
  for (const minutes of [5, 30, 120]) {
    await sending.send()
    t.match(await sending.deliveries(), [
      {
        state: 'waiting',
        reason: 'temporarily-refused 450 4.2.0',
        outcome: 'deactivated',
        nextAttemptAt: instantAfter(sending, minutes),
      },
    ])
    const { length } = sending.counted
    clock.now += minutes * MINUTE_MS - 1
    await sending.decide()
    await sending.send()
    t.equal(sending.counted.length, length, 'not before its time, and a run changes nothing')
    clock.now += 1
  }
  await sending.send()
  const failed = { state: 'failed', reason: 'temporarily-refused 450 4.2.0', attempts: 4 }
  t.match(await sending.deliveries(), [failed])
  clock.now += DAY_MS
  await sending.send()
  t.equal(sending.counted.length, 4, 'no more attempts by itself')

  isGreylisted = false
  await sending.decide('2027-04-01')
  t.match(await sending.deliveries(), [{ state: 'waiting', attempts: 0, run: '2027-04-01' }])
  await sending.send()
  t.match(await sending.deliveries(), [{ state: 'sent', attempts: 1, decidedOn: '2027-04-01' }])
  t.equal(smtp.received.length, 1)
  t.strictSame(
    sending.counted,
    ['waiting', 'waiting', 'waiting', 'failed', 'sent'].map((state) => `mail ${state}`),
  )
})

t.test('one that is accepted at its second attempt is sent once', async (t) => {
  const replies = [[450, '4.2.0 greylisted'] as const]
  const sending = await sendingMail(t as Test, { data: () => replies.pop() })
  await sending.decide()
  await sending.send()
  sending.clock.now += 5 * MINUTE_MS
  await sending.send()
  t.match(await sending.deliveries(), [{ state: 'sent', attempts: 2 }])
  t.strictSame([...sending.smtp.timesById().values()], [2], 'the same message both times')
})

t.test('what has failed is not made up for once the step has passed', async (t) => {
  const sending = await sendingMail(t as Test, { recipient: () => [450, '4.2.0 greylisted'] })
  await sending.decide()
  for (const minutes of [5, 30, 120, 1]) {
    await sending.send()
    sending.clock.now += minutes * MINUTE_MS
  }
  sending.clock.now += 16 * DAY_MS
  await sending.decide('2027-04-16')
  const states = (await sending.deliveries()).map(({ step, state }) => `${step} ${state}`)
  t.strictSame(states, ['15 waiting', '30 failed'])
})

t.test('a refused contact is not tried again, another one is', async (t) => {
  const recipient = (address: string) => (address.startsWith('mario') ? ([550, '5.1.1 unknown'] as const) : undefined)
  const sending = await sendingMail(t as Test, { recipient })
  await sending.decide()
  await sending.send()
  const refused = { state: 'refused', reason: 'recipient-refused 550 5.1.1', recipient: SHORT.contact, attempts: 1 }
  t.match(await sending.deliveries(), [refused])
  await sending.decide()
  await sending.decide('2027-04-01')
  await sending.send()
  t.match(await sending.deliveries(), [refused])
  await sending.save({ ...SHORT, contact: 'new@example.org' })
  await sending.decide('2027-04-01')
  await sending.send()
  t.match(await sending.deliveries(), [{ state: 'sent', recipient: 'new@example.org' }])
  t.strictSame(
    sending.smtp.received.map(({ to }) => to),
    [['new@example.org']],
  )
})

/** A webhook whose receiver responds as a test wants. */
async function sendingEvents(t: Test, respond: RequestListener) {
  const server = createServer(respond).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3cret`
  const secrets = [`whsec_${Buffer.from('a secret of the receiver').toString('base64')}`]
  const clock = { now: 0 }
  const webhook = createWebhook({ url: webhookUrl, secrets, clock: () => clock.now })
  t.teardown(async () => {
    await webhook.close()
    server.closeAllConnections()
    server.close()
  })
  return startSending(t, {
    senders: { webhook },
    channels: { names: ['webhook'], senderIsPec: false, webhookUrl },
  })
}

t.test('Retry-After counts where it is longer than the next attempt would be', async (t) => {
  for (const [asked, minutes] of [
    ['60', 5],
    ['3600', 60],
    ['999999999', 24 * 60],
  ] as const) {
    const sending = await sendingEvents(t as Test, (_, response) => {
      response.writeHead(429, { 'retry-after': asked }).end()
    })
    await sending.decide()
    await sending.send()
    const nextAttemptAt = instantAfter(sending, minutes)
    t.match(await sending.deliveries(), [{ channel: 'webhook', state: 'waiting', reason: 'status 429', nextAttemptAt }])
    sending.clock.now += minutes * MINUTE_MS
    await sending.send()
    t.match(await sending.deliveries(), [{ attempts: 2 }], 'then it is tried again')
  }
})

t.test('a sender that fails keeps no one waiting, and is tried again', async (t) => {
  const sending = await startSending(t as Test, {
    senders: { mail: senderWith(() => Promise.reject(new TypeError('mario.rossi@example.org'))) },
  })
  await sending.decide()
  await sending.send()
  t.match(await sending.deliveries(), [{ state: 'waiting', reason: 'error', nextAttemptAt: instantAfter(sending, 5) }])
  const failure = sending.lines().find(({ level }) => level === 50)
  t.match(failure, { msg: 'a reminder cannot be sent', kind: 'TypeError' })
  t.notMatch(JSON.stringify(sending.lines()), /mario/)
})

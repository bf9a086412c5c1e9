import { renameSync } from 'node:fs'
import t, { type Test } from 'tap'
import { mailTo, SHORT, sendingMail, startSending } from '../support/sending.ts'
import { emptyStore, postgresServer } from '../support/stores.ts'
import { until } from '../support/until.ts'

const MINUTE_MS = 60_000

/** A file of SQLite that is put aside and put back: meanwhile its register is unavailable. */
async function fileToPutAside(t: Test) {
  const url = await emptyStore(t, 'sqlite')
  const path = url.slice('sqlite:'.length)
  return {
    url,
    putAside: () => renameSync(path, `${path}.aside`),
    putBack: () => renameSync(`${path}.aside`, path),
  }
}

const isUnavailable = ({ msg }: Record<string, unknown>): boolean => msg === 'register unavailable'

t.test('what was sent while the register was away is noted when it is back', async (t) => {
  await t.test('SQLite', async (t) => {
    const { url, putAside, putBack } = await fileToPutAside(t as Test)
    const sending = await sendingMail(
      t as Test,
      {
        data: async () => {
          putAside()
          return undefined
        },
      },
      url,
    )
    await sending.decide()
    const sent = sending.send()
    await until(() => sending.lines().some(isUnavailable))
    putBack()
    await sent
    t.match(await sending.deliveries(), [{ state: 'sent', attempts: 1 }])
    t.equal(sending.smtp.received.length, 1)
  })

  await t.test('PostgreSQL', async (t) => {
    const server = await postgresServer(t as Test)
    const sending = await sendingMail(t as Test, { data: () => server.stop().then(() => undefined) }, server.url)
    await sending.decide()
    const sent = sending.send()
    await until(() => sending.lines().some(isUnavailable))
    await server.start()
    await sent
    t.match(await sending.deliveries(), [{ state: 'sent', attempts: 1 }])
    t.equal(sending.smtp.received.length, 1)
  })
})

t.test('a process that stops before it has noted a message: another repeats it after 15 minutes', async (t) => {
  const { url, putAside, putBack } = await fileToPutAside(t as Test)
  let isFirst = true
  const data = async () => {
    if (isFirst) putAside()
    isFirst = false
    return undefined
  }
  const sending = await sendingMail(t as Test, { data }, url)
  await sending.decide()
  const sent = sending.send()
  await until(() => sending.lines().some(isUnavailable))
  sending.stopper.abort()
  await t.rejects(sent, { message: /^register unavailable/ })
  putBack()
  t.match(await sending.deliveries(), [{ state: 'sending', attempts: 1 }])

  const other = await startSending(t as Test, {
    url,
    records: [SHORT],
    senders: { mail: mailTo(t as Test, sending.smtp) },
  })
  other.clock.now += 15 * MINUTE_MS
  await other.send()
  t.equal(sending.smtp.received.length, 1, 'not yet')
  other.clock.now += 1
  await other.send()
  t.match(await other.deliveries(), [{ state: 'sent', attempts: 2 }])
  t.strictSame([...sending.smtp.timesById().values()], [2], 'as the same message')
})

t.test('a message that cannot be claimed is sent later', async (t) => {
  const { url, putAside, putBack } = await fileToPutAside(t as Test)
  const sending = await sendingMail(t as Test, {}, url)
  await sending.decide()
  putAside()
  await t.rejects(sending.send(), { message: /^register unavailable/ })
  putBack()
  t.match(await sending.deliveries(), [{ state: 'waiting', attempts: 0 }])
  await sending.send()
  t.match(await sending.deliveries(), [{ state: 'sent' }])
})

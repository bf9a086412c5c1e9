import t from 'tap'
import { MAX_BATCHES } from '../../../src/features/renewal-batches/route.ts'
import { listen, testApp } from '../../support/app.ts'
import { type RawClient, rawClient } from '../../support/raw-client.ts'
import { until } from '../../support/until.ts'

/** A batch with the longest response: every service of every mailbox is a fault of its own. More than a socket buffers. */
const services = Array(20).fill({ service: 'x', gigabytes: 1 })
const mailbox = { address: 'a@example.org', expiresOn: '2027-04-30', addOns: services }
const LONG = JSON.stringify({ mailboxes: Array(1000).fill({ mailbox }) })
const SHORT = JSON.stringify({ mailboxes: [{ mailbox: { ...mailbox, addOns: [] } }] })

t.test('clients that do not read their batches cannot fill the memory', async (t) => {
  const port = await listen(t, await testApp())
  const post = (body: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/v1/renewal-check-batches`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  const clients: RawClient[] = []
  for (let count = 0; count < MAX_BATCHES; count++) {
    const client = await rawClient(port)
    client.socket.pause()
    await client.send(
      `POST /v1/renewal-check-batches HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${LONG.length}\r\n\r\n${LONG}`,
    )
    clients.push(client)
  }
  await until(async () => (await post(SHORT)).status === 503)
  const rejected = await post(SHORT)
  t.equal(rejected.headers.get('retry-after'), '10')
  t.match(await rejected.json(), { code: 'unavailable', status: 503 })

  clients[0]?.socket.resume()
  await until(async () => (await post(SHORT)).status === 200)
  for (const { socket } of clients) socket.destroy()
  await until(async () => {
    const statuses = await Promise.all(clients.map(async () => (await post(SHORT)).status))
    return statuses.every((status) => status === 200)
  })
})

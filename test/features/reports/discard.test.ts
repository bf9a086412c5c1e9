import { once } from 'node:events'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { discard } from '../../../src/http/discard.ts'

const listeners = (body: IncomingMessage): number => body.listenerCount('close') + body.socket.listenerCount('close')

t.test('the rest of a body goes by for a while only', async (t) => {
  const body = new IncomingMessage(new Socket())
  const none = listeners(body)
  discard(body, 20)
  // The timer that ends it keeps no process running, so another one does.
  await Promise.all([once(body, 'close'), sleep(20)])
  t.ok(body.destroyed)
  t.equal(listeners(body), none)
})

t.test('of a body that arrived whole nothing is kept', async (t) => {
  const body = new IncomingMessage(new Socket())
  const none = listeners(body)
  discard(body, 2 ** 31 - 1)
  body.push('rest')
  body.push(null)
  await once(body, 'close')
  t.ok(body.readableEnded)
  t.equal(listeners(body), none)
})

t.test('of a body whose connection ended nothing is kept, whether it closes or not', async (t) => {
  const during = new IncomingMessage(new Socket())
  const none = listeners(during)
  discard(during, 20)
  during.socket.destroy()
  await once(during.socket, 'close')
  t.equal(listeners(during), none)

  const before = new IncomingMessage(new Socket())
  before.socket.destroy()
  discard(before, 20)
  const closed = new IncomingMessage(new Socket())
  closed.destroy()
  discard(closed, 20)
  await sleep(100)
  t.equal(listeners(before), none)
  t.equal(listeners(closed), none)
  t.notOk(during.destroyed || before.destroyed, 'no timer is left')
})

t.test('what goes by keeps no process running', async () => {
  discard(new IncomingMessage(new Socket()), 2 ** 31 - 1)
})

import { once } from 'node:events'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { discardBody } from '../../src/http/discard-body.ts'
import { until } from '../support/until.ts'

const MAX_TIMER_MS = 2 ** 31 - 1

const listeners = (body: IncomingMessage): number => body.listenerCount('close') + body.socket.listenerCount('close')

t.test('a body that does not end is closed after a while', async (t) => {
  const body = new IncomingMessage(new Socket())
  const before = listeners(body)
  discardBody(body, 20)
  await until(() => body.destroyed && listeners(body) === before)
  t.ok(body.destroyed)
})

t.test('a body that ends leaves no listeners', async (t) => {
  const body = new IncomingMessage(new Socket())
  const before = listeners(body)
  discardBody(body, MAX_TIMER_MS)
  body.push('rest')
  body.push(null)
  await once(body, 'close')
  t.ok(body.readableEnded)
  t.equal(listeners(body), before)
})

t.test('a body whose connection has ended leaves no listeners and no timer, even if it is never closed', async (t) => {
  const during = new IncomingMessage(new Socket())
  const before = listeners(during)
  discardBody(during, 20)
  during.socket.destroy()
  await once(during.socket, 'close')

  const disconnected = new IncomingMessage(new Socket())
  disconnected.socket.destroy()
  discardBody(disconnected, 20)
  const closed = new IncomingMessage(new Socket())
  closed.destroy()
  discardBody(closed, 20)
  for (const body of [during, disconnected, closed]) t.equal(listeners(body), before)

  // Timers of the same length end in the order in which they began.
  const later = new IncomingMessage(new Socket())
  discardBody(later, 20)
  await until(() => later.destroyed)
  t.notOk(during.destroyed || disconnected.destroyed)
})

t.test('a body that is discarded does not keep the process running', async () => {
  discardBody(new IncomingMessage(new Socket()), MAX_TIMER_MS)
})

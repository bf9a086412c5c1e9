import t from 'tap'
import { stopOrders } from '../../../src/http/server/stop-orders.ts'

t.test('the first signal stops, another stops at once, and the same again within a moment is an echo', async (t) => {
  const orders = stopOrders()
  t.equal(orders('SIGINT', 1000), 'stop')
  t.equal(orders('SIGINT', 1000), 'echo')
  t.equal(orders('SIGINT', 1099), 'echo')
  t.equal(orders('SIGTERM', 1001), 'at-once')
  t.equal(orders('SIGINT', 1100), 'at-once')
})

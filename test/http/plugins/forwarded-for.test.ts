import t from 'tap'
import { addressOf } from '../../../src/http/plugins/forwarded-for.ts'
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/problem.ts'

t.test('an entry is an address, however a proxy writes it', async (t) => {
  const table: [entry: string, address: string][] = [
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:51001', '203.0.113.9'],
    ['203.0.113.9:', '203.0.113.9'],
    [' 203.0.113.9:51001\t', '203.0.113.9'],
    ['"203.0.113.9:51001"', '203.0.113.9'],
    ['" 203.0.113.9"', '203.0.113.9'],
    ['2001:db8:1:2::7', '2001:db8:1:2::7'],
    ['[2001:db8:1:2::7]', '2001:db8:1:2::7'],
    ['[2001:db8:1:2::7]:443', '2001:db8:1:2::7'],
    ['"[2001:db8:1:2::7]:443"', '2001:db8:1:2::7'],
    ['[::ffff:203.0.113.9]:443', '::ffff:203.0.113.9'],
    ['[fe80::1%eth0]:443', 'fe80::1%eth0'],
    // All eight groups are there, so a ninth can only be a port. `::1:443` may be an address, and is taken as one.
    ['2001:db8:1:2:0:0:0:7:51001', '2001:db8:1:2:0:0:0:7'],
    ['::1:443', '::1:443'],
    ['unknown', 'unknown'],
    ['_hidden:51001', '_hidden:51001'],
    ['client.example:51001', 'client.example:51001'],
    ['999.0.113.9:51001', '999.0.113.9:51001'],
    ['[203.0.113.9', '[203.0.113.9'],
    ['', ''],
  ]
  for (const [entry, address] of table) t.equal(addressOf(entry), address, entry)
})

/** The requests that each client has left, of 100, after one request with each value of X-Forwarded-For. */
async function left(trustProxy: string, values: readonly string[], remoteAddress = '10.0.0.1') {
  const app = await testApp({ RATE_LIMIT_MAX: '100', TRUST_PROXY: trustProxy })
  const remaining: number[] = []
  for (const value of values) {
    const { headers } = await ask(app, {
      url: '/v1/agreements',
      headers: { 'x-forwarded-for': value },
      remoteAddress,
    })
    remaining.push(Number(headers['x-ratelimit-remaining']))
  }
  return remaining
}

t.test('one client is one client, whatever the ports of its connections', async (t) => {
  const v4 = ['203.0.113.9:51001', '203.0.113.9:51002', ' "203.0.113.9:51003" ', '203.0.113.9']
  const v6 = ['[2001:db8:1:2::7]:443', '[2001:db8:1:2::7]:444', '"[2001:db8:1:2::8]:445"', '2001:db8:1:2::7']
  for (const trustProxy of ['true', '1', '10.0.0.0/8', 'uniquelocal']) {
    for (const values of [v4, v6]) t.strictSame(await left(trustProxy, values), [99, 98, 97, 96], trustProxy)
    t.strictSame(await left(trustProxy, ['203.0.113.9:51001', '203.0.113.8:51001']), [99, 99], 'two clients are two')
  }
})

t.test('a trusted proxy is known by its network, whatever its port', async (t) => {
  const values = (proxy: string) => [1, 2].map((port) => `203.0.113.9:${port}, ${proxy}:${port}`)
  t.strictSame(await left('10.0.0.0/8', values('10.0.0.2')), [99, 98])
  t.strictSame(await left('2', values('10.0.0.2')), [99, 98])
  const others = (proxy: string) => [8, 9].map((client) => `203.0.113.${client}:1, ${proxy}:1`)
  t.strictSame(await left('10.0.0.0/8', others('10.0.0.2')), [99, 99], 'its clients are two')
  t.strictSame(await left('10.0.0.0/8,2001:db8::/32', others('[2001:db8::1]')), [99, 99])
  t.strictSame(await left('10.0.0.0/8', others('198.51.100.1')), [99, 98], 'a stranger is the client itself')
})

t.test('without a trusted proxy the header says nothing', async (t) => {
  t.strictSame(await left('off', ['203.0.113.9:51001', '203.0.113.8:51001']), [99, 98])
})

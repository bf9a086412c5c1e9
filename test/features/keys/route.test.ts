import t, { type Test } from 'tap'
import { ask } from '../../support/problem.ts'
import { registeredApp } from '../../support/registered-app.ts'

const url = '/v1/key'

t.test('a key says what it is for and what it allows', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test)
  for (const [key, agreements] of [
    [{ agreement: 'architetti-torino', scopes: ['read', 'remind'] }, ['architetti-torino']],
    [{ scopes: ['read'] }, ['architetti-torino', 'ingegneri-cni', 'ordine-di-prova']],
    [{ agreement: 'dissolved', scopes: ['read'] }, []],
  ] as const) {
    const headers = await headersWith(key)
    const { status, body, headers: sent } = await ask(app, { url, headers })
    t.equal(status, 200)
    t.equal(sent['cache-control'], 'no-store')
    const { id, ...rest } = body
    t.equal(headers.authorization.slice(11, 19), id, 'the public part alone')
    t.strictSame(rest, { name: 'test', agreements, scopes: key.scopes })
  }
})

t.test('nobody learns anything without a key that may read', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test)
  t.match(await ask(app, { url }), { status: 401, body: { code: 'unauthorized' } })
  const headers = await headersWith({ scopes: ['write'] })
  t.match(await ask(app, { url, headers }), { status: 403, body: { code: 'forbidden' } })
})

import { fastify } from 'fastify'
import t from 'tap'
import { batching } from '../../../src/http/plugins/batching.ts'

/** An application that notes what it does with each request, and fails at one that says so. */
async function noting(): Promise<{ app: ReturnType<typeof fastify>; notes: string[] }> {
  const notes: string[] = []
  const app = fastify()
  await app.register(batching)
  app.addHook('preValidation', (request, _reply, done) => {
    notes.push(`read ${request.body}`)
    done()
  })
  app.addHook('onSend', (request, _reply, _payload, done) => {
    notes.push(`sent ${request.body}`)
    done()
  })
  app.post('/', (request, reply) => {
    notes.push(`handled ${request.body}`)
    if (request.body === 'fail') throw new Error('failed')
    reply.send(request.body)
  })
  return { app, notes }
}

const post = (app: ReturnType<typeof fastify>, body: string) =>
  app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'text/plain' }, body })

t.test('requests of one turn are all read before the first is handled, in the order in which they came', async (t) => {
  const { app, notes } = await noting()
  const responses = await Promise.all(['a', 'b', 'c'].map((body) => post(app, body)))
  const all = (what: string): string[] => ['a', 'b', 'c'].map((body) => `${what} ${body}`)
  t.same(notes, [...all('read'), ...all('handled'), ...all('sent')])
  t.same(
    responses.map(({ body }) => body),
    ['a', 'b', 'c'],
  )
})

t.test('one that fails costs the others nothing', async (t) => {
  const { app } = await noting()
  const responses = await Promise.all(['a', 'fail', 'c'].map((body) => post(app, body)))
  t.same(
    responses.map(({ statusCode }) => statusCode),
    [200, 500, 200],
  )
})

t.test('one that comes alone is handled, and so is the next', async (t) => {
  const { app, notes } = await noting()
  t.equal((await post(app, 'a')).body, 'a')
  t.equal((await post(app, 'b')).body, 'b')
  t.same(notes, ['read a', 'handled a', 'sent a', 'read b', 'handled b', 'sent b'])
})

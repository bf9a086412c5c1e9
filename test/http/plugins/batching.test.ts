import { fastify } from 'fastify'
import t from 'tap'
import { batching } from '../../../src/http/plugins/batching.ts'

/** An application that notes what it does with each question, and fails at one that says so. */
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
    notes.push(`answered ${request.body}`)
    if (request.body === 'fail') throw new Error('failed')
    reply.send(request.body)
  })
  return { app, notes }
}

const ask = (app: ReturnType<typeof fastify>, body: string) =>
  app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'text/plain' }, body })

t.test(
  'questions of one turn are all read before the first is answered, in the order in which they came',
  async (t) => {
    const { app, notes } = await noting()
    const answers = await Promise.all(['a', 'b', 'c'].map((body) => ask(app, body)))
    const all = (what: string): string[] => ['a', 'b', 'c'].map((question) => `${what} ${question}`)
    t.same(notes, [...all('read'), ...all('answered'), ...all('sent')])
    t.same(
      answers.map(({ body }) => body),
      ['a', 'b', 'c'],
    )
  },
)

t.test('one that fails costs the others nothing', async (t) => {
  const { app } = await noting()
  const answers = await Promise.all(['a', 'fail', 'c'].map((body) => ask(app, body)))
  t.same(
    answers.map(({ statusCode }) => statusCode),
    [200, 500, 200],
  )
})

t.test('one that comes alone is answered, and so is the next', async (t) => {
  const { app, notes } = await noting()
  t.equal((await ask(app, 'a')).body, 'a')
  t.equal((await ask(app, 'b')).body, 'b')
  t.same(notes, ['read a', 'answered a', 'sent a', 'read b', 'answered b', 'sent b'])
})

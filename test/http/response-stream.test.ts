import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fastify } from 'fastify'
import t from 'tap'
import { responseStream } from '../../src/http/response-stream.ts'

async function* chunks(count: number) {
  for (let chunk = 0; chunk < count; chunk++) yield 'è'.repeat(100_000)
}

t.test('chunks are sent one after the other', async (t) => {
  t.equal((await text(responseStream(chunks(3), 10_000, 'utf8'))).length, 300_000)
})

t.test('a stream that is not read fails', async (t) => {
  const stream = responseStream(chunks(3), 20, 'utf8')
  stream.read(1)
  const [error] = await once(stream, 'error')
  t.match(error.message, 'does not read')
})

t.test('a response that fails ends its connection, so that it does not look complete', async (t) => {
  const app = fastify()
  t.teardown(() => app.close())
  app.get('/', (_request, reply) => {
    async function* broken() {
      yield* chunks(2)
      throw new Error('the disk has failed')
    }
    reply.send(responseStream(broken(), 10_000, 'utf8'))
  })
  const response = await fetch(await app.listen({ port: 0 }))
  t.equal(response.status, 200)
  await t.rejects(response.text())
})

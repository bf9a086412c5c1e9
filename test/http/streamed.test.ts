import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fastify } from 'fastify'
import t from 'tap'
import { streamed } from '../../src/http/streamed.ts'

async function* pieces(count: number) {
  for (let piece = 0; piece < count; piece++) yield 'x'.repeat(100_000)
}

t.test('pieces are taken one after the other', async (t) => {
  t.equal((await text(streamed(pieces(3), 10_000))).length, 300_000)
})

t.test('a stream that nobody reads breaks off', async (t) => {
  const stream = streamed(pieces(3), 20)
  stream.read(1)
  const [error] = await once(stream, 'error')
  t.match(error.message, 'not read')
})

t.test('an answer that breaks off ends the connection, never as if it were whole', async (t) => {
  const app = fastify()
  t.teardown(() => app.close())
  app.get('/', (_request, reply) => {
    async function* broken() {
      yield* pieces(2)
      throw new Error('the disk is gone')
    }
    reply.send(streamed(broken(), 10_000))
  })
  const answer = await fetch(await app.listen({ port: 0 }))
  t.equal(answer.status, 200)
  await t.rejects(answer.text())
})

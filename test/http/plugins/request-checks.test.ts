import t from 'tap'
import { testApp } from '../../support/app.ts'
import { ask, problem } from '../../support/problem.ts'

t.test('a URL of more than 2048 characters is too long, known or not', async (t) => {
  const app = await testApp()
  const urlOf = (start: string, length: number) => start + 'a'.repeat(length - start.length)
  for (const start of ['/v1/agreements/', '/v1/status?', '/nothing/', '/v1/quotes?x=']) {
    t.not((await ask(app, { url: urlOf(start, 2048) })).status, 414, start)
    const { status, body } = await ask(app, { url: urlOf(start, 2049) })
    t.equal(status, 414, start)
    t.strictSame(body, problem('uri-too-long', urlOf(start, 682).split('?', 1)[0] as string), start)
  }
  const { status, body } = await ask(app, { method: 'PUT', url: urlOf('/v1/quotes/', 2500) })
  t.strictSame([status, body.instance.length], [414, 682])
})

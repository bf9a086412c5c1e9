import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { run } from '../../support/command.ts'
import { CONTRACT, EXPECTED, loadCalls, startApi } from '../../support/generated-client.ts'
import { items, mailbox } from './calls/requests.ts'

const GENERATOR = 'node_modules/orval/dist/bin/orval.mjs'

/** Closed schemas reject unknown fields in requests; in responses clients must ignore them. */
const ZOD = { strict: { body: true, query: true, param: true, header: false, response: false } }

t.test('the client of orval, with zod schemas, calls every operation', async (t) => {
  const baseUrl = await startApi(t)
  const { callAll, isQuoteRequest } = await loadCalls(t, 'orval', (folder) => {
    const client = { target: join(folder, 'generated/client.ts'), client: 'fetch', baseUrl }
    const zod = { target: join(folder, 'generated/zod.ts'), client: 'zod', override: { zod: ZOD } }
    const config = { client: { input: CONTRACT, output: client }, zod: { input: CONTRACT, output: zod } }
    const file = join(folder, 'orval.config.mjs')
    writeFileSync(file, `export default ${JSON.stringify(config)}`)
    return run(GENERATOR, ['--config', file, '--log-level', 'warn', '--fail-on-warnings'])
  })
  t.strictSame(await callAll(), EXPECTED)

  t.equal(isQuoteRequest({ agreement: 'architetti-torino', items }), true)
  t.equal(isQuoteRequest({ mailbox, items, credit: '5.00' }), true)
  t.equal(isQuoteRequest({ items }), false, 'neither an agreement nor a mailbox')
  t.equal(isQuoteRequest({ agreement: 'architetti-torino', mailbox, items }), false, 'both')
  t.equal(isQuoteRequest({ mailbox, items, colour: 'red' }), false, 'an unknown field')
})

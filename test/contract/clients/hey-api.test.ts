import { join } from 'node:path'
import t from 'tap'
import { run } from '../../support/command.ts'
import { contract } from '../../support/contract.ts'
import { CONTRACT, EXPECTED, loadCalls, startApi } from '../../support/generated-client.ts'

const GENERATOR = 'node_modules/@hey-api/openapi-ts/bin/run.js'

t.test('the calls are those of every operation, and one that is rejected', async (t) => {
  const operationIds = Object.values<Record<string, { operationId: string }>>(contract.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  t.strictSame(Object.keys(EXPECTED).sort(), [...operationIds, 'rejected'].sort())
})

t.test('the client of @hey-api/openapi-ts calls every operation', async (t) => {
  const { callAll } = await loadCalls(t, 'hey-api', (folder) =>
    run(GENERATOR, ['--input', CONTRACT, '--output', join(folder, 'generated'), '--silent', '--no-log-file']),
  )
  t.strictSame(await callAll(await startApi(t)), EXPECTED)
})

import { writeFileSync } from 'node:fs'
import { operationsOf } from '../src/contract/operations.ts'
import { FEATURES } from '../src/features.ts'
import type { Example } from '../src/shared/example.ts'
import { examplesOf } from '../src/shared/operation.ts'
import { exampleApp, requestOf, responseOf } from '../test/support/example.ts'

// Writes into every example of the contract what the service responds now. Review the difference before committing it.
const apps = { shipped: await exampleApp(undefined), fixtures: await exampleApp('fixtures') }

for (const operation of operationsOf(FEATURES).values()) {
  const updated: Example[] = []
  for (const example of examplesOf(operation)) {
    const app = apps[example.agreements ?? 'shipped']
    const response = await app.inject(requestOf(app, operation.operationId, example))
    updated.push({ ...example, response: responseOf(response) })
  }
  writeFileSync(operation.examples, `${JSON.stringify(updated, null, 2)}\n`)
}

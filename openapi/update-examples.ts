import { writeFileSync } from 'node:fs'
import { type Example, examplesOf } from '../src/contract/example.ts'
import { operationsOf } from '../src/contract/operations.ts'
import { FEATURES } from '../src/features.ts'
import { exampleApps, requestOf, responseOf } from '../test/support/example.ts'

// Sends the request of every example and writes the response into its file. Review the difference before you commit it.
const appFor = exampleApps()

for (const operation of operationsOf(FEATURES).values()) {
  const updated: Example[] = []
  for (const example of examplesOf(operation)) {
    const app = await appFor(operation, example)
    const response = await app.inject(requestOf(app, operation.operationId, example))
    updated.push({ ...example, response: responseOf(response) })
  }
  writeFileSync(operation.examples, `${JSON.stringify(updated, null, 2)}\n`)
}

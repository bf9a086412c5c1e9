import { writeFileSync } from 'node:fs'
import { type Exchange, exchangesFile, exchangesOf } from '../src/http/contract/exchange.ts'
import { operations } from '../src/http/contract/operations.ts'
import { answerOf, exampleApp, requestOf } from '../test/support/exchange.ts'

// Writes into every exchange of the contract what the service answers now. Review the difference before committing it.
const examples = new URL('../src/http/contract/examples/', import.meta.url)
const apps = { shipped: await exampleApp(undefined), fixtures: await exampleApp('fixtures') }

for (const operationId of Object.keys(operations)) {
  const answered: Exchange[] = []
  for (const exchange of exchangesOf(operationId)) {
    const app = apps[exchange.agreements ?? 'shipped']
    const response = await app.inject(requestOf(app, operationId, exchange))
    answered.push({ ...exchange, answer: answerOf(response) })
  }
  writeFileSync(new URL(exchangesFile(operationId), examples), `${JSON.stringify(answered, null, 2)}\n`)
}

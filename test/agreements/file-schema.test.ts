import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import t from 'tap'
import committed from '../../docs/agreement.schema.json' with { type: 'json' }
import { AgreementFile, PUBLISHED_SCHEMA } from '../../src/agreements/file-schema.ts'
import { SHIPPED_FOLDER } from '../../src/agreements/load.ts'
import { FIXTURE_AGREEMENTS } from '../support/agreements.ts'
import { fieldsOf, fieldTable } from './field-table.ts'

const docs = readFileSync(new URL('../../docs/agreements.md', import.meta.url), 'utf8')

/** Every agreement file of the project, parsed. */
const files = [SHIPPED_FOLDER, FIXTURE_AGREEMENTS].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)

t.test('the committed schema is the generated one: npm run contract', async (t) => {
  t.strictSame(committed, JSON.parse(JSON.stringify(PUBLISHED_SCHEMA)))
})

t.test('an ordinary validator checks files with it', async (t) => {
  const ajv = new Ajv({ allErrors: true })
  formats.default(ajv)
  t.ok(ajv.validateSchema(committed), 'a schema of its version of JSON Schema')
  const isValid = ajv.compile(committed)
  t.equal(files.length, 3)
  for (const file of files) t.ok(isValid(file), file.id)
  for (const broken of [{}, { ...files[0], colour: 'red' }, { ...files[0], domains: ['Altro.Example'] }]) {
    t.notOk(isValid(broken))
  }
})

t.test('every field has a description in one line, and every text an example that fits', async (t) => {
  const ajv = formats.default(new Ajv())
  const fields = fieldsOf(AgreementFile)
  t.ok(fields.length > 50)
  for (const { path, schema } of fields) {
    t.match(schema.description, /^[A-Z][^\n|]{5,140}\.$/, path)
    if (schema.type !== 'string' || schema.enum) continue
    t.equal(schema.examples.length, 1, path)
    for (const example of schema.examples) t.ok(ajv.validate(schema, example), `${path}: ${example}`)
  }
})

t.test('the table of the documentation has every field, in the words of the schema', async (t) => {
  const table = /^\| field \|.*\n(?:\|.*\n)+/m.exec(docs)?.[0]
  t.equal(table?.trimEnd(), fieldTable(AgreementFile))
})

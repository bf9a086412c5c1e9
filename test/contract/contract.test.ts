import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import { generateContract } from '../../openapi/contract.ts'
import { operationsOf } from '../../src/contract/operations.ts'
import { FEATURES } from '../../src/features.ts'
import { PROBLEM_STATUS } from '../../src/http/problem.ts'
import { FIELD_FAULT_CODES } from '../../src/shared/field-fault.ts'
import { PROBLEM_CODES } from '../../src/shared/schemas/problem.ts'
import { assertIsA, contract, linesOf } from '../support/contract.ts'

const committed = readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8')
const operations = operationsOf(FEATURES)
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

t.test('the committed contract is what the code generates', async (t) => {
  t.equal(await generateContract(), committed, 'npm run contract writes it anew')
  t.equal(contract.info.version, version)
})

t.test('it is plain YAML, read alike by old and new readers', async (t) => {
  t.notMatch(committed, /^(?!.*(description|text|detail|value)).*: [&*]\w+$/m, 'no anchors')
  t.strictSame(parse(committed, { version: '1.1' }), contract)
})

t.test('every reference leads somewhere, and every component is used', async (t) => {
  const used = new Set<string>()
  JSON.stringify(contract, (key, value) => {
    if (key === '$ref') used.add(value)
    return value
  })
  const components = Object.entries<object>(contract.components).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `#/components/${kind}/${name}`),
  )
  t.strictSame([...used].sort(), components.sort())
})

t.test('every operation is in it, and every code', async (t) => {
  const promised = Object.values<Record<string, { operationId: string }>>(contract.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  t.strictSame(promised.sort(), [...operations.keys()].sort())
  const { properties } = contract.components.schemas.Problem
  t.strictSame(properties.code.enum, PROBLEM_CODES)
  t.strictSame(properties.errors.items.properties.code.enum, FIELD_FAULT_CODES)
})

t.test('every problem is of an operation, but that of a wrong method, and every refusal has its example', async (t) => {
  const told = new Set<string>([...operations.values()].flatMap(({ problems }) => problems))
  t.strictSame(
    PROBLEM_CODES.filter((code) => !told.has(code)),
    ['method-not-allowed'],
  )
  for (const methods of Object.values<Record<string, typeof contract>>(contract.paths)) {
    for (const { operationId, responses } of Object.values(methods)) {
      for (const status of [400, 404, 422]) {
        if (!responses[status]) continue
        const { examples } = responses[status].content['application/problem+json']
        const shown = new Set(Object.values<typeof contract>(examples).map(({ value }) => value.code))
        const declared = operations.get(operationId)?.problems ?? []
        const own = declared.filter((code) => PROBLEM_STATUS[code] === status)
        t.strictSame([...shown].sort(), own.toSorted(), `${operationId} ${status}`)
      }
    }
  }
})

t.test('every enumerated word is explained where it is enumerated', async (t) => {
  const unexplained: string[] = []
  const look = (at: typeof contract, place: string): void => {
    if (typeof at !== 'object' || at === null) return
    if (Array.isArray(at.enum) && at.enum.length > 1) {
      for (const word of at.enum) if (!at.description?.includes(`\`${word}\``)) unexplained.push(`${place}: ${word}`)
    }
    for (const [member, value] of Object.entries(at)) look(value, `${place}/${member}`)
  }
  look(contract.components.schemas, '')
  t.strictSame(unexplained, [])
})

t.test('every line of the examples in NDJSON is of the form that their schema tells', async (t) => {
  const schemas = Object.entries<typeof contract>(contract.components.schemas)
  const ofLines = schemas.filter(([, { contentSchema }]) => contentSchema)
  t.strictSame(
    ofLines.map(([name]) => name),
    ['ReportRows', 'ReportLines'],
  )
  for (const [, { contentSchema, examples }] of ofLines) {
    const form = contentSchema.$ref.split('/').at(-1)
    for (const line of examples.flatMap(linesOf)) t.doesNotThrow(() => assertIsA(form, line))
  }
})

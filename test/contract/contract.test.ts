import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import { generateContract } from '../../openapi/contract.ts'
import { operationsOf } from '../../src/contract/operations.ts'
import { statusOf } from '../../src/contract/problem-responses.ts'
import { FEATURES } from '../../src/features.ts'
import { FIELD_FAULT_CODES } from '../../src/shared/field-fault.ts'
import type { Operation } from '../../src/shared/operation.ts'
import { PROBLEM_CODES } from '../../src/shared/schemas/problem.ts'
import { assertIsA, contract, linesOf } from '../support/contract.ts'

const committed = readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8')
const operations = operationsOf(FEATURES)
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

t.test('the committed contract is what the code generates', async (t) => {
  t.equal(await generateContract(), committed, 'run `npm run contract`')
  t.equal(contract.info.version, version)
})

t.test('the YAML has the same meaning in version 1.1 and 1.2', async (t) => {
  t.notMatch(committed, /^(?!.*(description|text|detail|value)).*: [&*]\w+$/m, 'no anchors')
  t.strictSame(parse(committed, { version: '1.1' }), contract)
})

t.test('every reference has a target, and every component is used', async (t) => {
  const used = new Set<string>()
  JSON.stringify(contract, (key, value) => {
    if (key === '$ref') used.add(value)
    return value
  })
  // Operations name the ways to sign in without a reference.
  const { securitySchemes: _, ...referable } = contract.components
  const components = Object.entries<object>(referable).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `#/components/${kind}/${name}`),
  )
  t.strictSame([...used].sort(), components.sort())
})

t.test('the contract has every operation and every code', async (t) => {
  const declared = Object.values<Record<string, { operationId: string }>>(contract.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  t.strictSame(declared.sort(), [...operations.keys()].sort())
  const { properties } = contract.components.schemas.Problem
  t.strictSame(properties.code.enum, PROBLEM_CODES)
  t.strictSame(properties.errors.items.properties.code.enum, FIELD_FAULT_CODES)
})

t.test(
  'every problem except 405 belongs to an operation, and every 400, 404 and 422 code has an example',
  async (t) => {
    const declared = new Set<string>([...operations.values()].flatMap(({ problems }) => problems))
    t.strictSame(
      PROBLEM_CODES.filter((code) => !declared.has(code)),
      ['method-not-allowed'],
    )
    for (const methods of Object.values<Record<string, typeof contract>>(contract.paths)) {
      for (const { operationId, responses } of Object.values(methods)) {
        for (const status of [400, 404, 422]) {
          if (!responses[status]) continue
          const { examples } = responses[status].content['application/problem+json']
          const codes = new Set(Object.values<typeof contract>(examples).map(({ value }) => value.code))
          const expected = operations
            .get(operationId)
            ?.problems.filter((code) => statusOf(code, operations.get(operationId) as Operation) === status)
          t.strictSame([...codes].sort(), expected?.toSorted(), `${operationId} ${status}`)
        }
      }
    }
  },
)

t.test('the description of every enum explains every value', async (t) => {
  const unexplained: string[] = []
  const look = (at: typeof contract, place: string): void => {
    if (typeof at !== 'object' || at === null) return
    if (Array.isArray(at.enum) && at.enum.length > 1) {
      for (const value of at.enum) if (!at.description?.includes(`\`${value}\``)) unexplained.push(`${place}: ${value}`)
    }
    for (const [member, value] of Object.entries(at)) look(value, `${place}/${member}`)
  }
  look(contract.components.schemas, '')
  t.strictSame(unexplained, [])
})

t.test('no schema is `true` or `false`: several client generators cannot read those', async (t) => {
  const found: string[] = []
  const look = (at: typeof contract, place: string): void => {
    if (typeof at !== 'object' || at === null) return
    const { properties = {}, oneOf = [], allOf = [], anyOf = [], items, not, contentSchema } = at
    const schemas = [...Object.values(properties), ...oneOf, ...allOf, ...anyOf, items, not, contentSchema]
    if (schemas.some((schema) => typeof schema === 'boolean')) found.push(place)
    for (const [member, value] of Object.entries(at)) if (member !== 'examples') look(value, `${place}/${member}`)
  }
  look(contract.components.schemas, '')
  t.strictSame(found, [])
})

t.test('the alternatives of a quote are closed, each with its own field', async (t) => {
  const { QuoteRequest, QuoteRequestWithAgreement, QuoteRequestWithMailbox } = contract.components.schemas
  t.strictSame(QuoteRequest.oneOf, [
    { $ref: '#/components/schemas/QuoteRequestWithAgreement' },
    { $ref: '#/components/schemas/QuoteRequestWithMailbox' },
  ])
  const fieldsOf = ({ properties }: typeof contract): string[] => Object.keys(properties)
  const common = ['items', 'asOf', 'credit', 'horizonYears']
  t.strictSame(fieldsOf(QuoteRequestWithAgreement), ['agreement', ...common])
  t.strictSame(fieldsOf(QuoteRequestWithMailbox), ['mailbox', ...common])
  t.match(QuoteRequestWithAgreement, { required: ['agreement', 'items'], additionalProperties: false })
  t.match(QuoteRequestWithMailbox, { required: ['mailbox', 'items'], additionalProperties: false })
})

t.test('every line of the NDJSON examples is valid by the contentSchema', async (t) => {
  const schemas = Object.entries<typeof contract>(contract.components.schemas)
  const withLines = schemas.filter(([, { contentSchema }]) => contentSchema)
  t.strictSame(
    withLines.map(([name]) => name),
    ['ReportRows', 'ReportLines', 'ImportRows', 'ImportLines', 'RegisteredReportLines'],
  )
  for (const [, { contentSchema, examples }] of withLines) {
    const name = contentSchema.$ref.split('/').at(-1)
    for (const line of examples.flatMap(linesOf)) t.doesNotThrow(() => assertIsA(name, line))
  }
})

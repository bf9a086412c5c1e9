import t from 'tap'
import { operationChanges } from '../../../openapi/breaking-changes/operations.ts'
import { type Change, changed } from '../../support/changed-contract.ts'
import { contract } from '../../support/contract.ts'

const without = (list: string[], member: string): string[] => list.filter((each) => each !== member)

const QUOTE = 'POST /quotes application/json'
const QUOTE_WITH_MAILBOX = `${QUOTE}/oneOf/QuoteRequestWithMailbox`
const QUOTED = 'POST /quotes 200 application/json'
const REPORTED = 'POST /renewal-reports 200 application/x-ndjson/contentSchema'

/** Breaking changes that `redocly diff` misses, and the report of each. */
const CASES: readonly [name: string, change: Change, reported: string][] = [
  [
    'an enum value that a response no longer contains',
    ({ components }) => components.schemas.Activation.properties.mode.enum.pop(),
    `${QUOTED}/activation/mode: no longer charged`,
  ],
  [
    'a request field that becomes required',
    ({ components }) => components.schemas.QuoteRequestWithMailbox.required.push('asOf'),
    `${QUOTE_WITH_MAILBOX}: asOf is newly required`,
  ],
  [
    'a new request field that is required',
    ({ components }) => {
      components.schemas.AddOn.required.push('colour')
      components.schemas.AddOn.properties.colour = { type: 'string' }
    },
    `${QUOTE_WITH_MAILBOX}/items/items: colour is newly required`,
  ],
  [
    'a field that a request may no longer contain',
    ({ components }) => delete components.schemas.QuoteRequestWithMailbox.properties.horizonYears,
    `${QUOTE_WITH_MAILBOX}: horizonYears is no longer allowed`,
  ],
  [
    'a field that was removed from a response',
    ({ components: { schemas } }) => {
      delete schemas.Quote.properties.yearly
      schemas.Quote.required = without(schemas.Quote.required, 'yearly')
    },
    `${QUOTED}: yearly was removed`,
  ],
  [
    'a response field that is no longer required',
    ({ components: { schemas } }) => {
      schemas.Line.required = without(schemas.Line.required, 'unitPrice')
    },
    `${QUOTED}/lines/items: unitPrice may now be absent`,
  ],
  [
    'a field that was removed from problems',
    ({ components }) => delete components.schemas.Problem.properties.requestId,
    'GET /agreements 406 application/problem+json: requestId was removed',
  ],
  [
    'an enum value that a line of an NDJSON response no longer contains',
    ({ components }) => components.schemas.ReportedMailbox.properties.outcome.enum.pop(),
    `${REPORTED}/oneOf/ReportedMailbox/outcome: no longer deactivated`,
  ],
  [
    'an enum value in a list within such a line',
    ({ components }) => components.schemas.FaultyRow.properties.errors.items.properties.code.enum.shift(),
    `${REPORTED}/oneOf/FaultyRow/errors/items/code: no longer missing-field`,
  ],
  [
    'a field that becomes required in a line of an NDJSON request',
    ({ components }) => components.schemas.ReportRow.required.push('credit'),
    'POST /renewal-reports application/x-ndjson/contentSchema: credit is newly required',
  ],
  [
    'an alternative that was removed',
    ({ components }) => components.schemas.ReportLine.oneOf.splice(1, 1),
    `${REPORTED}: no longer oneOf/FaultyRow`,
  ],
  [
    'an alternative of a request that was removed',
    ({ components }) => components.schemas.QuoteRequest.oneOf.pop(),
    `${QUOTE}: no longer oneOf/QuoteRequestWithMailbox`,
  ],
  [
    'a contentSchema that was removed',
    ({ components }) => delete components.schemas.ReportLines.contentSchema,
    'POST /renewal-reports 200 application/x-ndjson: contentSchema was removed',
  ],
  [
    'a response header that is no longer required',
    ({ components }) => delete components.headers.ETag.required,
    'GET /agreements 304: the header ETag may now be absent',
  ],
]

for (const [name, change, reported] of CASES) {
  t.test(name, async (t) => {
    t.ok(operationChanges(contract, changed(change)).includes(reported), reported)
  })
}

t.test('an unnamed alternative that requires more', async (t) => {
  const withAlternatives = (...required: string[][]): typeof contract =>
    changed(({ components }) => {
      components.schemas.QuoteRequest.oneOf = required.map((names) => ({ required: names }))
    })
  const released = withAlternatives(['agreement'], ['mailbox'])
  const reported = operationChanges(released, withAlternatives(['agreement'], ['mailbox', 'credit']))
  t.ok(reported.includes(`${QUOTE}/oneOf/1: credit is newly required`))
})

t.test('an object that no longer allows additional properties', async (t) => {
  for (const open of [true, undefined]) {
    const released = changed(({ components }) =>
      Object.assign(components.schemas.AddOn, { additionalProperties: open }),
    )
    const reported = operationChanges(released, contract)
    t.ok(reported.includes(`${QUOTE_WITH_MAILBOX}/items/items: other fields are no longer allowed`))
    t.strictSame(operationChanges(contract, released), [], 'allowing them breaks nothing')
  }
})

t.test('an enum value that a request may no longer contain', async (t) => {
  const withValues = (...values: string[]): typeof contract =>
    changed(({ components }) => Object.assign(components.schemas.ServiceId, { enum: values }))
  const reported = operationChanges(withValues('extra-space', 'preservation'), withValues('extra-space'))
  t.ok(reported.includes(`${QUOTE_WITH_MAILBOX}/items/items/service: no longer preservation`))
})

t.test('an enum value that was removed within allOf or anyOf', async (t) => {
  for (const keyword of ['allOf', 'anyOf']) {
    const either = (...values: string[]): typeof contract =>
      changed(({ components }) => {
        components.schemas.Currency = { [keyword]: [{ type: 'string' }, { type: 'string', enum: values }] }
      })
    const reported = operationChanges(either('EUR', 'CHF'), either('EUR'))
    t.ok(reported.includes(`${QUOTED}/currency/${keyword}/1: no longer CHF`), keyword)
  }
})

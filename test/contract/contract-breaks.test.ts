import t from 'tap'
import { contractBreaks } from '../../openapi/contract-breaks.ts'
import { type Change, changed } from '../support/changed-contract.ts'
import { contract } from '../support/contract.ts'

const without = (list: string[], member: string): string[] => list.filter((each) => each !== member)

const QUOTE = 'POST /quotes application/json'
const QUOTED = 'POST /quotes 200 application/json'
const REPORTED = 'POST /renewal-reports 200 application/x-ndjson/contentSchema'

// A change of the contract, and what is told of it where `redocly diff` may tell nothing.
const kinds: readonly [kind: string, change: Change, told: string][] = [
  [
    'a word that an answer no longer says',
    ({ components }) => components.schemas.Activation.properties.mode.enum.pop(),
    `${QUOTED}/activation/mode: no longer charged`,
  ],
  [
    'a field that becomes required',
    ({ components }) => components.schemas.QuoteRequest.required.push('asOf'),
    `${QUOTE}: asOf is newly required`,
  ],
  [
    'a new field that is required',
    ({ components }) => {
      components.schemas.AddOn.required.push('colour')
      components.schemas.AddOn.properties.colour = { type: 'string' }
    },
    `${QUOTE}/items/items: colour is newly required`,
  ],
  [
    'a field that a request may no longer have',
    ({ components }) => delete components.schemas.QuoteRequest.properties.horizonYears,
    `${QUOTE}: horizonYears is no longer known`,
  ],
  [
    'a field that an answer no longer has',
    ({ components: { schemas } }) => {
      delete schemas.Quote.properties.yearly
      schemas.Quote.required = without(schemas.Quote.required, 'yearly')
    },
    `${QUOTED}: yearly is no longer there`,
  ],
  [
    'a field that an answer no longer always has',
    ({ components: { schemas } }) => {
      schemas.Line.required = without(schemas.Line.required, 'unitPrice')
    },
    `${QUOTED}/lines/items: unitPrice may now be absent`,
  ],
  [
    'a field of a problem that is gone',
    ({ components }) => delete components.schemas.Problem.properties.requestId,
    'GET /agreements 406 application/problem+json: requestId is no longer there',
  ],
  [
    'a word that a line of an answer no longer says',
    ({ components }) => components.schemas.ReportedMailbox.properties.outcome.enum.pop(),
    `${REPORTED}/oneOf/ReportedMailbox/outcome: no longer deactivated`,
  ],
  [
    'a word that a list within such a line no longer says',
    ({ components }) => components.schemas.FaultyRow.properties.errors.items.properties.code.enum.shift(),
    `${REPORTED}/oneOf/FaultyRow/errors/items/code: no longer missing-field`,
  ],
  [
    'a field that a line of a list must now have',
    ({ components }) => components.schemas.ReportRow.required.push('credit'),
    'POST /renewal-reports application/x-ndjson/contentSchema: credit is newly required',
  ],
  [
    'an alternative that is gone',
    ({ components }) => components.schemas.ReportLine.oneOf.splice(1, 1),
    `${REPORTED}: no longer oneOf/FaultyRow`,
  ],
  [
    'an alternative without a name that asks for more',
    ({ components }) => components.schemas.QuoteRequest.oneOf[1].required.push('credit'),
    `${QUOTE}/oneOf/1: credit is newly required`,
  ],
  [
    'content whose form is no longer told',
    ({ components }) => delete components.schemas.ReportLines.contentSchema,
    'POST /renewal-reports 200 application/x-ndjson: the form of its content is no longer told',
  ],
  [
    'a header that an answer no longer always has',
    ({ components }) => delete components.headers.ETag.required,
    'GET /agreements 304: the header ETag may now be absent',
  ],
]

for (const [kind, change, told] of kinds) {
  t.test(kind, async (t) => {
    t.ok(contractBreaks(contract, changed(change)).includes(told), told)
  })
}

t.test('an object that becomes closed', async (t) => {
  for (const open of [true, undefined]) {
    const released = changed(({ components }) =>
      Object.assign(components.schemas.AddOn, { additionalProperties: open }),
    )
    const told = contractBreaks(released, contract)
    t.ok(told.includes(`${QUOTE}/items/items: further fields are no longer allowed`))
    t.strictSame(contractBreaks(contract, released), [], 'opening it breaks nothing')
  }
})

t.test('a word that a request may no longer say', async (t) => {
  const words = (...values: string[]): typeof contract =>
    changed(({ components }) => Object.assign(components.schemas.ServiceId, { enum: values }))
  const told = contractBreaks(words('extra-space', 'preservation'), words('extra-space'))
  t.ok(told.includes(`${QUOTE}/items/items/service: no longer preservation`))
})

t.test('a word that is gone below allOf or anyOf', async (t) => {
  for (const keyword of ['allOf', 'anyOf']) {
    const either = (...values: string[]): typeof contract =>
      changed(({ components }) => {
        components.schemas.Currency = { [keyword]: [{ type: 'string' }, { type: 'string', enum: values }] }
      })
    const told = contractBreaks(either('EUR', 'CHF'), either('EUR'))
    t.ok(told.includes(`${QUOTED}/currency/${keyword}/1: no longer CHF`), keyword)
  }
})

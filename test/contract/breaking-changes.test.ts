import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { compareContracts } from '../../openapi/breaking-changes.ts'
import { schemaBreaks } from '../../openapi/schema-breaks.ts'
import { asYaml } from '../../src/http/contract/yaml.ts'
import { ROOT, run } from '../support/command.ts'
import { contract } from '../support/contract.ts'

type Change = (document: typeof contract) => void

const COMMITTED = join(ROOT, 'openapi/openapi.yaml')

function changed(change: Change): typeof contract {
  const document = structuredClone(contract)
  change(document)
  return document
}

const without = (list: string[], member: string): string[] => list.filter((each) => each !== member)

t.test('the contract does not break clients of the last release', async (t) => {
  const { code, stdout, stderr } = await run('openapi/diff.ts')
  t.equal(code, 0, stdout + stderr)
})

const QUOTE = 'POST /quotes application/json'
const QUOTED = 'POST /quotes 200 application/json'

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
]

for (const [kind, change, told] of kinds) {
  t.test(kind, async (t) => {
    t.ok(schemaBreaks(contract, changed(change)).includes(told), told)
  })
}

t.test('an object that becomes closed', async (t) => {
  for (const open of [true, undefined]) {
    const released = changed(({ components }) =>
      Object.assign(components.schemas.AddOn, { additionalProperties: open }),
    )
    const told = schemaBreaks(released, contract)
    t.ok(told.includes(`${QUOTE}/items/items: further fields are no longer allowed`))
    t.strictSame(schemaBreaks(contract, released), [], 'opening it breaks nothing')
  }
})

t.test('a word that a request may no longer say', async (t) => {
  const words = (...values: string[]): typeof contract =>
    changed(({ components }) => Object.assign(components.schemas.ServiceId, { enum: values }))
  const told = schemaBreaks(words('extra-space', 'preservation'), words('extra-space'))
  t.ok(told.includes(`${QUOTE}/items/items/service: no longer preservation`))
})

t.test('what redocly sees: paths, operations, answers, media types, headers, parameters, bounds', async (t) => {
  const breaking = changed(({ paths, components }) => {
    delete paths['/renewal-checks']
    const { post: quotes } = paths['/quotes']
    delete quotes.responses[422]
    delete quotes.responses[200].headers['X-RateLimit-Limit']
    quotes.responses[200].content['text/plain'] = quotes.responses[200].content['application/json']
    delete quotes.responses[200].content['application/json']
    quotes.parameters[0].required = true
    paths['/activation-eligibility'].post.operationId = 'mayActivate'
    components.schemas.Gigabytes.maximum = 10
    components.schemas.Items.maxItems = 2
    components.schemas.Address.pattern = '@'
    components.schemas.ServiceId.type = 'integer'
  })
  const file = join(t.testdir(), 'breaking.yaml')
  writeFileSync(file, asYaml(breaking))
  const { breaks, allowed } = await compareContracts(COMMITTED, file)
  t.equal(allowed, false)
  const places = ['renewal-checks', '422', 'X-RateLimit-Limit', 'application/json', 'Request-Id', 'mayActivate']
  for (const place of [...places, '`Gigabytes`', 'maxItems', 'pattern', 'integer']) {
    t.ok(
      breaks.some((each) => each.includes(place)),
      place,
    )
  }

  const [major] = contract.info.version.split('.')
  const next = { ...breaking, info: { ...breaking.info, version: `${Number(major) + 1}.0.0` } }
  writeFileSync(file, asYaml(next))
  const { allowed: allowedNext, breaks: same } = await compareContracts(COMMITTED, file)
  t.equal(allowedNext, true, 'a new major version may break')
  t.strictSame(same, breaks)
})

t.test('what breaks nobody', async (t) => {
  const wider = changed(({ components: { schemas } }) => {
    schemas.Quote.properties.note = schemas.Quote.properties.text
    schemas.QuoteRequest.properties.note = schemas.Quote.properties.text
    schemas.Items.maxItems = 30
  })
  const file = join(t.testdir(), 'wider.yaml')
  writeFileSync(file, asYaml(wider))
  t.match(await compareContracts(COMMITTED, file), { breaks: [], allowed: true })
  await t.rejects(compareContracts(COMMITTED, join(t.testdirName, 'none.yaml')), { code: 'ENOENT' })
})

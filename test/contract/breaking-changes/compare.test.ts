import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { compareContracts } from '../../../openapi/breaking-changes/compare.ts'
import { toYaml } from '../../../src/http/yaml.ts'
import { type Change, changed } from '../../support/changed-contract.ts'
import { ROOT, run } from '../../support/command.ts'
import { contract } from '../../support/contract.ts'

const COMMITTED = join(ROOT, 'openapi/openapi.yaml')

t.test('the contract does not break clients of the last release', async (t) => {
  const { code, stdout, stderr } = await run('openapi/diff.ts')
  t.equal(code, 0, stdout + stderr)
})

/** Changes that are made all at once, and the report of each. */
const FOUND_BY_REDOCLY: readonly [reported: RegExp, change: Change][] = [
  [/^Path `\/agreements` was removed/, ({ paths }) => delete paths['/agreements']],
  [
    /^Operation `GET \/agreements\/\{agreementId\}` was removed/,
    ({ paths }) => delete paths['/agreements/{agreementId}'].get,
  ],
  [
    /from 'checkActivationEligibility' to 'mayActivate'/,
    ({ paths }) => Object.assign(paths['/activation-eligibility'].post, { operationId: 'mayActivate' }),
  ],
  [/^Response `422` was removed/, ({ paths }) => delete paths['/quotes'].post.responses[422]],
  [/^Response `429` was removed/, ({ paths }) => delete paths['/renewal-checks'].post.responses[429]],
  [
    /^Media type `text\/csv` was removed/,
    ({ paths }) => delete paths['/renewal-reports'].post.requestBody.content['text/csv'],
  ],
  [
    /^Media type `text\/calendar` was removed/,
    ({ paths }) => delete paths['/renewal-checks'].post.responses[200].content['text/calendar'],
  ],
  [
    /^Response header `X-RateLimit-Limit` was removed/,
    ({ paths }) => delete paths['/quotes'].post.responses[200].headers['X-RateLimit-Limit'],
  ],
  [
    /^Response header `Retry-After` was removed/,
    ({ components }) => delete components.responses.Problem503.headers['Retry-After'],
  ],
  [/^`asOf` query parameter was removed/, ({ paths }) => paths['/renewal-reports'].post.parameters.shift()],
  [
    /^`Request-Id` header parameter became required/,
    ({ paths }) => Object.assign(paths['/quotes'].post.parameters[0], { required: true }),
  ],
  [
    /Upper bound of .* changed from '<= 1000' to '<= 10'/,
    ({ components }) => Object.assign(components.schemas.Gigabytes, { maximum: 10 }),
  ],
  [
    /`maxItems` of .* changed from '20' to '2'/,
    ({ components }) => Object.assign(components.schemas.Items, { maxItems: 2 }),
  ],
  [
    /Type of .* narrowed from 'string' to 'integer'/,
    ({ components }) => Object.assign(components.schemas.ServiceId, { type: 'integer' }),
  ],
  // A narrower pattern and a wider one: the comparison cannot distinguish them.
  [/`pattern` of .* to '\^22'/, ({ components }) => Object.assign(components.schemas.Percentage, { pattern: '^22' })],
  [/`pattern` of .* to '@'/, ({ components }) => Object.assign(components.schemas.Address, { pattern: '@' })],
]

t.test('breaking changes that redocly finds', async (t) => {
  const breaking = changed((document) => {
    for (const [, change] of FOUND_BY_REDOCLY) change(document)
  })
  const file = join(t.testdir(), 'breaking.yaml')
  writeFileSync(file, toYaml(breaking))
  const { changes, allowed } = await compareContracts(COMMITTED, file)
  t.equal(allowed, false)
  for (const [reported] of FOUND_BY_REDOCLY) {
    t.ok(
      changes.some((each) => reported.test(each)),
      String(reported),
    )
  }

  const [major] = contract.info.version.split('.')
  const next = { ...breaking, info: { ...breaking.info, version: `${Number(major) + 1}.0.0` } }
  writeFileSync(file, toYaml(next))
  const { allowed: allowedNext, changes: same } = await compareContracts(COMMITTED, file)
  t.equal(allowedNext, true, 'a new major version may break clients')
  t.strictSame(same, changes)
})

t.test('changes that do not break clients', async (t) => {
  const wider = changed(({ components: { schemas } }) => {
    schemas.Quote.properties.note = schemas.Quote.properties.text
    schemas.QuoteRequestWithMailbox.properties.note = schemas.Quote.properties.text
    schemas.Items.maxItems = 30
  })
  const file = join(t.testdir(), 'wider.yaml')
  writeFileSync(file, toYaml(wider))
  t.match(await compareContracts(COMMITTED, file), { changes: [], allowed: true })
  await t.rejects(compareContracts(COMMITTED, join(t.testdirName, 'none.yaml')), { code: 'ENOENT' })
})

t.test('an open enum may get values, but not lose one; a closed enum may do neither', async (t) => {
  const file = join(t.testdir(), 'enums.yaml')
  const changesOf = async (change: Change): Promise<readonly string[]> => {
    writeFileSync(file, toYaml(changed(change)))
    return (await compareContracts(COMMITTED, file)).changes
  }
  const codeOf = ({ components: { schemas } }: typeof contract) => schemas.Problem.properties.code
  t.strictSame(await changesOf((document) => codeOf(document).enum.push('new-problem')), [])
  t.match(await changesOf((document) => codeOf(document).enum.pop()), [/no longer unavailable|internal-error/])
  t.match(await changesOf(({ components: { schemas } }) => schemas.Warning.properties.code.enum.push('new-warning')), [
    /gained values: 'new-warning'/,
  ])
})

/** The contract with the alternatives of a quote in one schema, as version 1.0.0 wrote them. */
function withAlternativesInOneSchema(): typeof contract {
  return changed(({ components: { schemas } }) => {
    const { QuoteRequestWithAgreement, QuoteRequestWithMailbox, QuoteRequest } = schemas
    const { type, additionalProperties } = QuoteRequestWithMailbox
    const properties = { ...QuoteRequestWithAgreement.properties, ...QuoteRequestWithMailbox.properties }
    const { agreement, mailbox } = properties
    QuoteRequest.oneOf = [
      { required: ['agreement'], properties: { agreement, mailbox: false } },
      { required: ['mailbox'], properties: { agreement: false, mailbox } },
    ]
    Object.assign(QuoteRequest, { type, required: ['items'], properties, additionalProperties })
    delete schemas.QuoteRequestWithAgreement
    delete schemas.QuoteRequestWithMailbox
  })
}

t.test('alternatives in one schema and the same alternatives as schemas of their own', async (t) => {
  const folder = t.testdir()
  const released = join(folder, 'released.yaml')
  writeFileSync(released, toYaml(withAlternativesInOneSchema()))
  t.match(await compareContracts(released, COMMITTED), { changes: [], allowed: true })

  const narrower = changed(({ components: { schemas } }) => {
    schemas.QuoteRequestWithAgreement.properties.horizonYears.maximum = 5
    schemas.QuoteRequestWithAgreement.required.push('credit')
    schemas.QuoteRequest.oneOf.pop()
  })
  const current = join(folder, 'narrower.yaml')
  writeFileSync(current, toYaml(narrower))
  const { changes } = await compareContracts(released, current)
  for (const reported of [
    'POST /quotes application/json: no longer oneOf/QuoteRequestWithMailbox',
    'POST /quotes application/json/oneOf/QuoteRequestWithAgreement: credit is newly required',
  ]) {
    t.ok(changes.includes(reported), reported)
  }
  t.ok(changes.some((change) => /^Upper bound of .*horizonYears.* from '<= 10' to '<= 5'/.test(change)))
})

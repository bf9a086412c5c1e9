import type { contract } from '../support/contract.ts'

const QUOTES = 'paths./quotes.post'

/** Every rule of the contract's form, the place where one document breaks it, and how. */
export const ruleBreaks: readonly [rule: string, place: string, change: (at: typeof contract) => void][] = [
  ['info-complete', 'info', (at) => delete at['x-summary']],
  [
    'server-secure-and-versioned',
    'servers.0',
    (at) => Object.assign(at, { url: 'http://example.org/v1', 'x-sandbox': false }),
  ],
  ['server-secure-and-versioned', 'servers.1', (at) => Object.assign(at, { url: 'http://localhost:3000' })],
  [
    'status-path',
    'paths./status.get.responses.200.content',
    (at) => Object.assign(at, { 'application/json': at['application/problem+json'] }),
  ],
  ['path-kebab-case', 'paths', (at) => Object.assign(at, { '/renewal_checks': at['/renewal-checks'] })],
  [
    'operation-id-names-the-question',
    `paths./agreements.get`,
    (at) => Object.assign(at, { operationId: 'getAgreements' }),
  ],
  ['operation-documented', 'paths./agreements/{agreementId}.get', (at) => Object.assign(at, { summary: 'Read' })],
  [
    'property-camel-case',
    'components.schemas.Line.properties',
    (at) => Object.assign(at, { unit_price: at.unitPrice }),
  ],
  ['parameter-case', `${QUOTES}.parameters.0`, (at) => Object.assign(at, { name: 'request-id' })],
  ['header-case', `${QUOTES}.responses.200.headers`, (at) => Object.assign(at, { 'x-trace': at['Request-Id'] })],
  ['schema-pascal-case', 'components.schemas', (at) => Object.assign(at, { add_on: at.AddOn })],
  ['schema-documented', 'components.schemas.Reason', (at) => delete at.description],
  [
    'property-documented',
    'components.schemas.ActivationEligibility.properties.eligible',
    (at) => delete at.description,
  ],
  ['number-bounded', 'components.schemas.Gigabytes', (at) => delete at.maximum],
  ['number-bounded', 'components.schemas.UsedGigabytes', (at) => delete at.format],
  ['string-bounded', 'components.schemas.Sentence', (at) => delete at.pattern],
  ['string-bounded', 'components.schemas.Address', (at) => delete at.maxLength],
  ['array-bounded', 'components.schemas.AddOns', (at) => delete at.minItems],
  ['object-closed', 'components.schemas.Quote', (at) => delete at.additionalProperties],
  [
    'nothing-nullable',
    'components.schemas.RenewalLine.properties.outcome',
    (at) => Object.assign(at, { type: ['string', 'null'] }),
  ],
  ['nothing-nullable', 'components.schemas.Warning.properties.code', (at) => at.enum.push(null)],
  [
    'problem-media-type',
    'components.responses.Problem406.content',
    (at) => Object.assign(at, { 'text/html': at['application/problem+json'] }),
  ],
  ['response-json-object', 'components.schemas.AgreementList', (at) => Object.assign(at, { type: 'array' })],
  ['response-headers-declared', 'components.responses.Problem408', (at) => delete at.headers['Request-Id']],
  ['rate-limit-headers-declared', 'components.responses.Problem413', (at) => delete at.headers['X-RateLimit-Reset']],
  ['retry-after-declared', 'components.responses.Problem503', (at) => delete at.headers['Retry-After']],
  [
    'cache-control-explained',
    'components.headers.Cache-Control',
    (at) => Object.assign(at, { description: 'As usual.' }),
  ],
  ['header-documented', 'components.headers.ETag', (at) => delete at.description],
  ['request-example', `${QUOTES}.requestBody.content.application/json`, (at) => delete at.examples],
  [
    'response-example',
    'components.responses.Problem415.content',
    (at) => delete at['application/problem+json'].examples,
  ],
  ['parameter-example', 'components.schemas.AgreementId', (at) => delete at.examples],
  [
    'oas3-valid-media-example',
    'paths./renewal-checks.post.requestBody.content.application/json.examples.renewed',
    (at) => delete at.value.mailbox,
  ],
]

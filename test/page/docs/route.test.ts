import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import packageJson from '../../../package.json' with { type: 'json' }
import { DOCS_POLICY } from '../../../src/page/content-security-policy.ts'
import { requestJson } from '../../../src/page/docs/route.ts'
import { createRegister } from '../../../src/register/register.ts'
import { testApp } from '../../support/app.ts'
import { contract } from '../../support/contract.ts'
import { ask } from '../../support/problem.ts'
import { report } from '../../support/report.ts'

const ofThisVersion = (document: typeof contract) => ({
  ...document,
  info: { ...document.info, version: packageJson.version },
})

const thisService = (publicUrl: string) => [{ url: `${publicUrl}/v1`, description: 'This service' }]

t.test('the service publishes the committed contract, with its own address', async (t) => {
  for (const publicUrl of ['', 'https://pec.example/addons']) {
    // The contract is that of a service with a register, which these requests do not open.
    const app = await testApp({ PUBLIC_URL: publicUrl }, undefined, { register: createRegister('sqlite::memory:') })
    for (const [url, type] of [
      ['/openapi.json', 'application/json; charset=utf-8'],
      ['/openapi.yaml', 'application/yaml; charset=utf-8'],
    ] as const) {
      const { headers, body } = await ask(app, { url })
      t.equal(headers['content-type'], type)
      t.equal(headers['content-language'], 'en')
      const document = typeof body === 'string' ? parse(body) : body
      t.strictSame(document.servers, thisService(publicUrl), url)
      t.strictSame(ofThisVersion({ ...document, servers: contract.servers }), contract, url)
    }
  }
})

t.test('Swagger UI shows the contract too, and sends its requests to the service that serves it', async (t) => {
  for (const publicUrl of ['', 'https://pec.example/addons']) {
    // The contract is that of a service with a register, which these requests do not open.
    const app = await testApp({ PUBLIC_URL: publicUrl }, undefined, { register: createRegister('sqlite::memory:') })
    const page = await app.inject({ url: '/docs' })
    t.equal(page.statusCode, 200)
    t.match(page.headers['content-type'], /^text\/html/)
    t.match(page.body, /swagger-ui/)
    t.equal(page.headers['content-security-policy'], DOCS_POLICY)
    const { body } = await ask(app, { url: '/docs/json' })
    t.strictSame(body.servers, thisService(publicUrl))
    // Without the media type for which it would offer a file picker.
    const { ReportRows } = contract.components.schemas
    t.strictSame({ ...body.components.schemas.ReportRows, contentMediaType: 'application/x-ndjson' }, ReportRows)
    // With the media type spelt so that its example is not shown as a JSON string.
    const { requestBody } = contract.paths['/renewal-reports'].post
    const shown = body.paths['/renewal-reports'].post.requestBody
    const { 'application/x-ndjson': ndjson, ...others } = requestBody.content
    t.strictSame(shown.content, { ...others, 'application/x-NDJSON': ndjson })
    shown.content = requestBody.content
    const schemas = { ...body.components.schemas, ReportRows }
    const document = { ...body, servers: contract.servers, components: { ...body.components, schemas } }
    t.strictSame(ofThisVersion(document), contract)
  }
})

t.test('an NDJSON list is accepted with the media type as Swagger UI spells it', async (t) => {
  const { schema, examples } = contract.paths['/renewal-reports'].post.requestBody.content['application/x-ndjson']
  t.match(schema, { $ref: '#/components/schemas/ReportRows' })
  const [{ value }] = Object.values<{ value: string }>(examples) as [{ value: string }]
  const app = await testApp()
  const response = await report(app, value, { type: 'application/x-NDJSON', accept: 'application/json' })
  t.equal(response.statusCode, 200)
  t.equal(response.json().rowsRead, 3)
})

t.test('Swagger UI requests JSON where it would accept anything', async (t) => {
  const requested = (accept: string) => requestJson({ headers: { accept } }).headers.accept
  t.equal(requested('*/*'), 'application/json')
  t.equal(requested('text/csv'), 'text/csv')
})

t.test('the contract of this version is the committed one', async (t) => {
  const committed = readFileSync(new URL('../../../openapi/openapi.yaml', import.meta.url), 'utf8')
  t.equal(parse(committed).info.version, packageJson.version)
})

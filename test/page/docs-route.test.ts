import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { askForJson } from '../../src/page/docs-route.ts'
import { testApp } from '../support/app.ts'
import { contract } from '../support/contract.ts'
import { ask } from '../support/problem.ts'

const ofThisVersion = (document: typeof contract) => ({
  ...document,
  info: { ...document.info, version: packageJson.version },
})

const here = (publicUrl: string) => [{ url: `${publicUrl}/v1`, description: 'This service' }]

t.test('the service shows the contract that is committed, with its own address', async (t) => {
  for (const publicUrl of ['', 'https://pec.example/addons']) {
    const app = await testApp({ PUBLIC_URL: publicUrl })
    for (const [url, type] of [
      ['/openapi.json', 'application/json; charset=utf-8'],
      ['/openapi.yaml', 'application/yaml; charset=utf-8'],
    ] as const) {
      const { headers, body } = await ask(app, { url })
      t.equal(headers['content-type'], type)
      t.equal(headers['content-language'], 'en')
      const document = typeof body === 'string' ? parse(body) : body
      t.strictSame(document.servers, here(publicUrl), url)
      t.strictSame(ofThisVersion({ ...document, servers: contract.servers }), contract, url)
    }
  }
})

t.test('Swagger UI shows it too, and tries it on the service that serves the page', async (t) => {
  for (const publicUrl of ['', 'https://pec.example/addons']) {
    const app = await testApp({ PUBLIC_URL: publicUrl })
    const page = await app.inject({ url: '/docs' })
    t.equal(page.statusCode, 200)
    t.match(page.headers['content-type'], /^text\/html/)
    t.match(page.body, /swagger-ui/)
    const { body } = await ask(app, { url: '/docs/json' })
    t.strictSame(body.servers, here(publicUrl))
    // What it takes for a file to choose is shown as text to edit.
    const { ReportRows } = contract.components.schemas
    t.strictSame({ ...body.components.schemas.ReportRows, contentMediaType: 'application/x-ndjson' }, ReportRows)
    const schemas = { ...body.components.schemas, ReportRows }
    const document = { ...body, servers: contract.servers, components: { ...body.components, schemas } }
    t.strictSame(ofThisVersion(document), contract)
  }
})

t.test('Swagger UI asks for JSON where it would ask for anything', async (t) => {
  const asked = (accept: string) => askForJson({ headers: { accept } }).headers.accept
  t.equal(asked('*/*'), 'application/json')
  t.equal(asked('text/csv'), 'text/csv')
})

t.test('the contract of this version is the committed one', async (t) => {
  const committed = readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8')
  t.equal(parse(committed).info.version, packageJson.version)
})

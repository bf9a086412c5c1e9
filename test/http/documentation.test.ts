import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { testApp } from '../support/app.ts'
import { contract } from '../support/contract.ts'
import { ask } from '../support/problem.ts'

const app = await testApp()
const ofThisVersion = (document: typeof contract) => ({
  ...document,
  info: { ...document.info, version: packageJson.version },
})

t.test('the service shows the contract that is committed', async (t) => {
  const json = await ask(app, { url: '/openapi.json' })
  t.equal(json.headers['content-type'], 'application/json; charset=utf-8')
  t.equal(json.headers['content-language'], 'en')
  t.strictSame(ofThisVersion(json.body), contract)
  const yaml = await ask(app, { url: '/openapi.yaml' })
  t.equal(yaml.headers['content-type'], 'application/yaml; charset=utf-8')
  t.strictSame(ofThisVersion(parse(yaml.body)), contract)
})

t.test('Swagger UI shows it too, and tries it on the service that serves the page', async (t) => {
  const page = await app.inject({ url: '/docs' })
  t.equal(page.statusCode, 200)
  t.match(page.headers['content-type'], /^text\/html/)
  t.match(page.body, /swagger-ui/)
  const { body } = await ask(app, { url: '/docs/json' })
  t.strictSame(body.servers, [{ url: '/v1', description: 'This service' }])
  t.strictSame(ofThisVersion({ ...body, servers: contract.servers }), contract)
})

t.test('the contract of this version is the committed one', async (t) => {
  const committed = readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8')
  t.equal(parse(committed).info.version, packageJson.version)
})

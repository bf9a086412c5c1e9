import type { FastifyPluginCallback } from 'fastify'
import { type FixedResponse, fixedResponse, sendFixed } from '../../http/fixed-response.ts'
import type { Service } from '../../http/service.ts'
import { toYaml } from '../../http/yaml.ts'
import { publishedContract } from './contract.ts'

/** The contract at /openapi.json and /openapi.yaml, in English only. */
export const contractRoutes: FastifyPluginCallback<Service> = (app, { publicUrl }, done) => {
  // Built on the first request: YAML takes 0.2 s, for which the start of the service must not wait.
  let json: FixedResponse | undefined
  let yaml: FixedResponse | undefined
  app.get('/openapi.json', (request, reply) => {
    json ??= fixedResponse('application/json', () => JSON.stringify(publishedContract(app, publicUrl)), 'en')
    sendFixed(request, reply, json)
  })
  app.get('/openapi.yaml', (request, reply) => {
    yaml ??= fixedResponse('application/yaml', () => toYaml(publishedContract(app, publicUrl)), 'en')
    sendFixed(request, reply, yaml)
  })
  done()
}

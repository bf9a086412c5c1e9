import swaggerUi from '@fastify/swagger-ui'
import type { FastifyPluginCallback } from 'fastify'
import { asYaml } from '../contract/yaml.ts'
import { fixedAnswer, sendFixed } from '../fixed-answer.ts'
import { once } from '../once.ts'
import { BASE_PATH } from '../paths.ts'
import type { Service } from '../service.ts'

/** Swagger UI loads everything from here; its small icons are `data:` images in its style sheet. */
const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Swagger UI at /docs, and the contract itself at /openapi.json and /openapi.yaml. */
export const documentationRoutes: FastifyPluginCallback<Service> = (app, _service, done) => {
  app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: {
      tryItOutEnabled: true,
      displayRequestDuration: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
    },
    // "Try it out" must reach the service that serves the page, wherever it runs.
    transformSpecification: (contract) => ({ ...contract, servers: [{ url: BASE_PATH, description: 'This service' }] }),
    transformSpecificationClone: false,
    staticCSP: POLICY,
  })

  // Written when first asked for: the start of the service, whose routes it describes, does not wait for it.
  const json = once(async () => fixedAnswer('application/json', () => JSON.stringify(app.swagger()), 'en'))
  const yaml = once(async () => fixedAnswer('application/yaml', () => asYaml(app.swagger()), 'en'))
  app.get('/openapi.json', async (request, reply) => sendFixed(request, reply, await json()))
  app.get('/openapi.yaml', async (request, reply) => sendFixed(request, reply, await yaml()))
  done()
}

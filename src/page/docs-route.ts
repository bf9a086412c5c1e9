import { readFileSync } from 'node:fs'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyPluginCallback } from 'fastify'
import { fixedResponse, sendFixed } from '../http/fixed-response.ts'
import { BASE_PATH } from '../http/paths.ts'
import type { Service } from '../http/service.ts'
import { toYaml } from '../http/yaml.ts'
import { once } from './once.ts'

/** Swagger UI loads everything from here; its small icons are `data:` images in its style sheet. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const FAVICON = {
  filename: 'icon.svg',
  rel: 'icon',
  type: 'image/svg+xml',
  sizes: 'any',
  content: readFileSync(new URL('./web/icon.svg', import.meta.url)),
}

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is plain data of many shapes
type Contract = any

/** Swagger UI takes a text that names its media type for a file to choose; this one is there to be edited and sent. */
function asEditableText(contract: Contract): Contract {
  const { schemas } = contract.components
  const { contentMediaType: _, ...text } = schemas.ReportRows
  return { ...contract, components: { ...contract.components, schemas: { ...schemas, ReportRows: text } } }
}

/**
 * Runs in the browser: what is preselected as the answer's media type is asked for. Swagger UI would ask for anything,
 * and for a report get many JSON documents, of which it says that they are not one.
 */
export function askForJson(request: { headers: Record<string, string> }) {
  if (request.headers.accept === '*/*') request.headers.accept = 'application/json'
  return request
}

/** Swagger UI at /docs, and the contract itself at /openapi.json and /openapi.yaml. */
export const documentationRoutes: FastifyPluginCallback<Service> = (app, { publicUrl }, done) => {
  /** The contract of this service: where it is, not where one may be. */
  const contract = (): Contract => ({
    ...app.swagger(),
    servers: [{ url: publicUrl + BASE_PATH, description: 'This service' }],
  })

  app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: {
      tryItOutEnabled: true,
      displayRequestDuration: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      // No bar above with the name and the mark of Swagger.
      layout: 'BaseLayout',
      requestInterceptor: askForJson as never,
    },
    theme: { title: 'pec-addons', favicon: [FAVICON] },
    transformSpecification: () => asEditableText(contract()),
    transformSpecificationClone: false,
    staticCSP: POLICY,
  })

  // Written when first asked for: the start of the service, whose routes it describes, does not wait for it.
  const json = once(async () => fixedResponse('application/json', () => JSON.stringify(contract()), 'en'))
  const yaml = once(async () => fixedResponse('application/yaml', () => toYaml(contract()), 'en'))
  app.get('/openapi.json', async (request, reply) => sendFixed(request, reply, await json()))
  app.get('/openapi.yaml', async (request, reply) => sendFixed(request, reply, await yaml()))
  done()
}

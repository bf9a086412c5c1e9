import { readFileSync } from 'node:fs'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyPluginCallback } from 'fastify'
import { pathOf } from '../../http/request-path.ts'
import type { Service } from '../../http/service.ts'
import { DOCS_POLICY } from '../content-security-policy.ts'
import { type Contract, publishedContract } from './contract.ts'

const DOCS = '/docs'

const FAVICON = {
  filename: 'icon.svg',
  rel: 'icon',
  type: 'image/svg+xml',
  sizes: 'any',
  content: readFileSync(new URL('../web/icon.svg', import.meta.url)),
}

const NDJSON = 'application/x-ndjson'

/** The same media type, because upper and lower case are the same. */
const NDJSON_AS_TEXT = 'application/x-NDJSON'

/**
 * The contract with an NDJSON list that can be edited and sent. For a text with a `contentMediaType` Swagger UI offers
 * a file picker, and the example of a media type that contains `json` it puts into the box as a JSON string, in quotes.
 */
function withEditableList(contract: Contract): Contract {
  const { schemas } = contract.components
  const { contentMediaType: _, ...ReportRows } = schemas.ReportRows
  const { post, ...others } = contract.paths['/renewal-reports']
  const content = Object.fromEntries(
    Object.entries(post.requestBody.content).map(([name, media]) => [name === NDJSON ? NDJSON_AS_TEXT : name, media]),
  )
  const path = { ...others, post: { ...post, requestBody: { ...post.requestBody, content } } }
  return {
    ...contract,
    paths: { ...contract.paths, '/renewal-reports': path },
    components: { ...contract.components, schemas: { ...schemas, ReportRows } },
  }
}

/**
 * Runs in the browser. Swagger UI accepts anything unless another media type is chosen. For a report it would then get
 * NDJSON and show it as broken JSON, so JSON is requested instead.
 */
export function requestJson(request: { headers: Record<string, string> }) {
  if (request.headers.accept === '*/*') request.headers.accept = 'application/json'
  return request
}

/**
 * The address to redirect to, where Swagger UI does not work at the one requested. It is relative, because a proxy may
 * have removed a prefix; the library itself redirects to an absolute path. With a query its page does not find its
 * files, or its script the contract.
 * @example instead('/docs/?from=mail') // './'
 */
function instead(url: string): string | undefined {
  const path = pathOf(url)
  if (path === `${DOCS}/static/index.html`) return '../'
  const hasQuery = url.includes('?')
  if (hasQuery && path === DOCS) return `.${DOCS}`
  if (hasQuery && path === `${DOCS}/`) return './'
  return undefined
}

/** Swagger UI at /docs. */
export const docsRoutes: FastifyPluginCallback<Service> = (app, { publicUrl }, done) => {
  app.register(swaggerUi, {
    routePrefix: DOCS,
    // Without a slash at its end the page refers to `./docs/static/…`, which is right below any prefix.
    indexPrefix: '.',
    uiHooks: {
      onRequest: (request, reply, next) => {
        const location = instead(request.url)
        if (location === undefined) next()
        else reply.redirect(location)
      },
    },
    uiConfig: {
      tryItOutEnabled: true,
      displayRequestDuration: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      // Without the bar that shows Swagger's name and logo.
      layout: 'BaseLayout',
      requestInterceptor: requestJson as never,
    },
    theme: { title: 'pec-addons', favicon: [FAVICON] },
    transformSpecification: () => withEditableList(publishedContract(app, publicUrl)),
    transformSpecificationClone: false,
    staticCSP: DOCS_POLICY,
  })
  done()
}

import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import packageJson from '../../package.json' with { type: 'json' }
import { loadAgreements } from '../../src/agreements/load.ts'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { EXAMPLE_REQUEST_ID, type Example } from '../../src/contract/example.ts'
import { createAgreements } from '../../src/domain/agreement.ts'
import { FIXTURE_AGREEMENTS, NOW } from './app.ts'

/** The application with the agreements that are part of the service, or with the test fixtures. */
export async function exampleApp(
  agreements: Example['agreements'],
  environment: Record<string, string> = {},
): Promise<FastifyInstance> {
  const folder = agreements === 'fixtures' ? FIXTURE_AGREEMENTS : undefined
  const loaded = createAgreements(loadAgreements(folder).agreements)
  const dependencies = { agreements: loaded, clock: () => NOW, version: packageJson.version }
  const app = await buildApp(dependencies, readConfig({ MAX_EVENT_LOOP_DELAY_MS: '0', ...environment }).config)
  await app.ready()
  return app
}

/** The request of an example, for `app.inject`. */
export function requestOf(app: FastifyInstance, operationId: string, { request }: Example): InjectOptions {
  const { paths = {} } = app.swagger() as { paths?: Record<string, Record<string, { operationId?: string }>> }
  for (const [template, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId !== operationId) continue
      const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(request.path?.[name] ?? ''))
      return {
        method: method.toUpperCase() as 'GET',
        url: `/v1${path}`,
        ...(request.query && { query: request.query }),
        headers: {
          'request-id': EXAMPLE_REQUEST_ID,
          ...(request.body !== undefined && { 'content-type': request.mediaType ?? 'application/json' }),
          ...request.headers,
        },
        ...(request.body !== undefined && { payload: request.body as object | string }),
      }
    }
  }
  throw new Error(`no operation ${operationId}`)
}

/** A response in the form in which examples store it. */
export function responseOf(response: LightMyRequestResponse): Example['response'] {
  const mediaType = String(response.headers['content-type']).split(';', 1)[0] as string
  const body = mediaType.endsWith('json') && !mediaType.includes('ndjson') ? response.json() : response.body
  return { status: response.statusCode, mediaType, body }
}

import { createHash } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import packageJson from '../../package.json' with { type: 'json' }
import { loadAgreements } from '../../src/agreements/load.ts'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { EXAMPLE_REQUEST_ID, type Example } from '../../src/contract/example.ts'
import { NO_REMINDERS } from '../../src/delivery/reminders.ts'
import { createAgreements } from '../../src/domain/agreement.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import type { Operation } from '../../src/shared/operation.ts'
import { FIXTURE_AGREEMENTS, NOW } from './app.ts'
import { EXAMPLE_RECORDS } from './records.ts'
import { MAIL_ALONE, waitingReminders } from './reminders.ts'

/** The key of the examples: for every agreement, with every scope. */
export const EXAMPLE_KEY = 'pec_Esempio1_00000000000000000000000000000000'

/** The register of the examples: three mailboxes, and a key. */
export async function exampleRegister(): Promise<Register> {
  const register = createRegister('sqlite::memory:')
  await register.write(async (db) => {
    await saveMailboxes(db, EXAMPLE_RECORDS)
    await db
      .insertInto('keys')
      .values({
        id: EXAMPLE_KEY.slice(4, 12),
        secret_hash: createHash('sha256').update(EXAMPLE_KEY.slice(13)).digest('hex'),
        name: 'Segreteria',
        agreement: null,
        scopes: 'read,write,remind',
        created_at: '2026-11-20T09:00:00.000Z',
        revoked_at: null,
      })
      .execute()
  })
  return register
}

/**
 * The application with the agreements that are part of the service, or with the test fixtures, and with a register of
 * its own, so that an example that changes it changes no other.
 */
export async function exampleApp(
  agreements: Example['agreements'],
  environment: Record<string, string> = {},
  sendsReminders = true,
): Promise<FastifyInstance> {
  const folder = agreements === 'fixtures' ? FIXTURE_AGREEMENTS : undefined
  const loaded = createAgreements(loadAgreements(folder).agreements)
  const register = await exampleRegister()
  const clock = () => NOW
  const reminders = sendsReminders ? waitingReminders(register, loaded, clock, MAIL_ALONE) : NO_REMINDERS
  const dependencies = { agreements: loaded, clock, version: packageJson.version, register, reminders }
  const app = await buildApp(dependencies, readConfig({ MAX_EVENT_LOOP_DELAY_MS: '0', ...environment }).config)
  await app.ready()
  return app
}

/** The application for an example: one of its own where the operation may change the register. */
export function exampleApps(): (operation: Operation, example: Example) => Promise<FastifyInstance> {
  const shared = new Map<Example['agreements'], Promise<FastifyInstance>>()
  return ({ key }, { agreements, reminders }) => {
    if (key !== undefined) return exampleApp(agreements, {}, reminders !== 'off')
    const app = shared.get(agreements) ?? exampleApp(agreements)
    shared.set(agreements, app)
    return app
  }
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
  const mediaType = String(response.headers['content-type'] ?? '').split(';', 1)[0] as string
  const body = mediaType.endsWith('json') && !mediaType.includes('ndjson') ? response.json() : response.body
  return { status: response.statusCode, mediaType, body }
}

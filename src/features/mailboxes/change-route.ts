import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from 'kysely'
import { Type } from 'typebox'
import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import { accessTo, agreementIds } from '../../http/access.ts'
import type { Feature } from '../../http/feature.ts'
import { etagOfVersion, matchesVersion, namesVersion } from '../../http/if-match.ts'
import { ignoreBodies } from '../../http/ignore-bodies.ts'
import { acceptJson } from '../../http/plugins/json-body.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import { deleteMailbox, mailboxById, updateMailbox } from '../../register/mailboxes.ts'
import type { Register } from '../../register/register.ts'
import type { Tables } from '../../register/tables.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { MailboxId } from '../../shared/schemas/mailbox-record.ts'
import { isMailboxId } from './mailbox-id.ts'
import { MERGE_PATCH, validateMergePatch } from './merge-patch.ts'
import { changeMailboxOperation, removeMailboxOperation } from './operation.ts'
import { type Patched, patchRecord } from './patch.ts'
import { CLEARABLE, MailboxPatch, StatedChanges } from './request-schema.ts'
import { checkMailbox, mailboxResponse } from './response.ts'

/** Why a mailbox cannot be changed. */
type NotChanged = 'unknown-mailbox' | 'stale-version'

const params = Type.Object({ mailboxId: ref(MailboxId) })

/** Routes that change a mailbox, each in the version that the request names. */
export const changeRoutes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, clock } = service
  const register = service.register as Register
  const config = { scope: 'write' } as const
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  acceptJson(app, MERGE_PATCH)

  /** Runs a change of the mailbox that a request names, if it still has the version that the request names. */
  const changeInVersion = async <Result>(
    request: FastifyRequest,
    id: string,
    change: (db: Transaction<Tables>, record: MailboxRecord) => Promise<Result | NotChanged>,
  ): Promise<Result | NotChanged> => {
    if (!isMailboxId(id)) return 'unknown-mailbox'
    return register.write(async (db) => {
      const record = await mailboxById(db, agreementIds(accessTo(request)), id)
      if (record === undefined) return 'unknown-mailbox'
      return matchesVersion(request, record.version) ? change(db, record) : 'stale-version'
    })
  }

  /** Rejects a change that names no version. */
  const requireVersion = (request: FastifyRequest, reply: FastifyReply, next: () => void): void => {
    if (namesVersion(request)) next()
    else problems.send(request, reply, 'version-required')
  }

  const patchRoute = {
    schema: { ...operationSchema(changeMailboxOperation), params, body: ref(MailboxPatch) },
    config,
    validatorCompiler: validateMergePatch(app, StatedChanges, CLEARABLE),
    preHandler: requireVersion,
  }
  app.patch('/mailboxes/:mailboxId', patchRoute, async (request, reply) => {
    const now = clock()
    const result = await changeInVersion<Patched>(request, request.params.mailboxId, async (db, record) => {
      const patched = patchRecord(record, request.body, agreements, now)
      if (!('record' in patched) || patched.record === record) return patched
      // Another transaction may have changed the row since it was read: PostgreSQL lets both go on until here.
      return (await updateMailbox(db, patched.record, record.version)) ? patched : 'stale-version'
    })
    if (typeof result === 'string') problems.send(request, reply, result)
    else if ('invalid' in result) problems.send(request, reply, 'invalid-request', result.invalid)
    else if ('rejected' in result) problems.reject(request, reply, result.rejected)
    else {
      const language = setResponseHeaders(request, reply)
      reply.header('etag', etagOfVersion(result.record.version))
      reply.send(mailboxResponse(checkMailbox(result.record, agreements, now), language))
    }
    return reply
  })

  app.register((scope, _options, scopeDone) => {
    ignoreBodies(scope)
    const removeRoute = {
      schema: { ...operationSchema(removeMailboxOperation), params },
      config,
      validatorCompiler: () => () => true,
      preHandler: requireVersion,
    }
    scope.delete<{ Params: { mailboxId: string } }>('/mailboxes/:mailboxId', removeRoute, async (request, reply) => {
      const result = await changeInVersion(request, request.params.mailboxId, async (db, { id, version }) =>
        (await deleteMailbox(db, id, version, new Date(clock()).toISOString())) ? 'removed' : 'stale-version',
      )
      if (result === 'removed') {
        setResponseHeaders(request, reply)
        reply.code(204).send()
      } else problems.send(request, reply, result)
      return reply
    })
    scopeDone()
  })
  done()
}

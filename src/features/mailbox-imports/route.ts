import { todayOf } from '../../domain/today.ts'
import { requireAcceptable } from '../../http/acceptable.ts'
import type { Feature } from '../../http/feature.ts'
import { acceptLists } from '../../http/list-request.ts'
import { oneAgreement } from '../../http/one-agreement.ts'
import { importQuestion } from '../../register/import/import-question.ts'
import { operationSchema } from '../../shared/operation.ts'
import { FIRST_DATE } from '../../shared/schemas/scalars.ts'
import { importMailboxesOperation } from './operation.ts'
import { ImportQuery } from './request-schema.ts'
import { importSchemas } from './response-schema.ts'
import { IMPORT_MEDIA_TYPES, sendImport } from './send-import.ts'

const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, clock } = service
  const { options, receive } = acceptLists(app, service)
  app.addHook('preParsing', requireAcceptable(problems, IMPORT_MEDIA_TYPES))
  const schema = { ...operationSchema(importMailboxesOperation), querystring: ImportQuery }
  const config = { ...options.config, scope: 'write' } as const
  app.post('/mailbox-imports', { ...options, config, schema }, async (request, reply) => {
    const { query } = request
    const now = clock()
    const agreement = oneAgreement(problems, request, reply, query.agreement)
    if (agreement === undefined) return reply
    const today = todayOf(agreement, now)
    const { asOf = today } = query
    if (asOf > today) {
      // Later lists would count as older than this one.
      const fault = { pointer: '?asOf', code: 'out-of-range', allowed: `${FIRST_DATE} – ${today}` } as const
      problems.send(request, reply, 'invalid-request', [fault])
      return reply
    }
    const stated = { ...query, agreement, asOf, dryRun: query.dryRun === 'true' }
    const question = importQuestion(stated, agreements, now)
    await receive(request, reply, { ...query, isImport: true }, (list, files) =>
      sendImport(service, request, reply, { list, files, question, showsHeader: query.firstRows === 'show' }),
    )
    return reply
  })
  done()
}

/** The register gets to know the mailboxes of a list. */
export const mailboxImports: Feature = {
  operations: [importMailboxesOperation],
  schemas: importSchemas,
  usesRegister: true,
  routes,
}

import { requireAcceptable } from '../../http/acceptable.ts'
import type { Feature } from '../../http/feature.ts'
import { acceptLists } from '../../http/list-request.ts'
import { createRepeatedMailboxes } from '../../lists/repeated-mailboxes.ts'
import { operationSchema } from '../../shared/operation.ts'
import { REPORT_MEDIA_TYPES } from '../renewals/report/formats.ts'
import { sendReport } from '../renewals/report/send-report.ts'
import { reportRenewalsOperation } from './operation.ts'
import { ReportQuery } from './request-schema.ts'
import { reportSchemas } from './schemas.ts'

const routes: Feature['routes'] = (app, service, done) => {
  const { options, receive } = acceptLists(app, service)
  app.addHook('preParsing', requireAcceptable(service.problems, REPORT_MEDIA_TYPES))
  const schema = { ...operationSchema(reportRenewalsOperation), querystring: ReportQuery }
  app.post('/renewal-reports', { ...options, schema }, async (request, reply) => {
    await receive(request, reply, request.query, (list) => {
      const { firstOf } = createRepeatedMailboxes()
      return sendReport(service, request, reply, list, { ...request.query, firstOf })
    })
    return reply
  })
  done()
}

/** Which add-ons of a whole list of mailboxes will be renewed? */
export const reports: Feature = { operations: [reportRenewalsOperation], schemas: reportSchemas, routes }

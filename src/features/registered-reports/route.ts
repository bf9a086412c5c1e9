import { requireAcceptable } from '../../http/acceptable.ts'
import { accessTo, agreementsFor } from '../../http/access.ts'
import { createConcurrencyLimit } from '../../http/concurrency-limit.ts'
import type { Feature } from '../../http/feature.ts'
import type { Register } from '../../register/register.ts'
import { operationSchema } from '../../shared/operation.ts'
import { REPORT_MEDIA_TYPES } from '../renewals/report/formats.ts'
import { sendReport } from '../renewals/report/send-report.ts'
import { reportRegisterOperation } from './operation.ts'
import { registeredList } from './registered-list.ts'
import {
  RegisteredReportFault,
  RegisteredReportLine,
  RegisteredReportLines,
  RegisteredReportMailbox,
  RegisteredReportQuery,
} from './schema.ts'

/** After this time a client may try again, in seconds. */
const RETRY_AFTER = '10'

const routes: Feature['routes'] = (app, service, done) => {
  const { problems, clock, config } = service
  const register = service.register as Register
  const limit = createConcurrencyLimit(config.reportConcurrency)
  app.addHook('preParsing', requireAcceptable(problems, REPORT_MEDIA_TYPES))
  const schema = { ...operationSchema(reportRegisterOperation), querystring: RegisteredReportQuery }
  app.get('/renewal-reports', { schema, config: { scope: 'read' } }, async (request, reply) => {
    const { agreement, ...question } = request.query
    const agreements = agreementsFor(accessTo(request), agreement)
    if (agreements === undefined) {
      problems.send(request, reply, 'forbidden')
      return reply
    }
    const release = limit.acquire()
    if (release === undefined) {
      problems.send(request, reply.header('retry-after', RETRY_AFTER), 'unavailable')
      return reply
    }
    try {
      const list = await registeredList({ ...question, register, agreements, now: clock() })
      await sendReport(service, request, reply, list, question)
    } finally {
      release()
    }
    return reply
  })
  done()
}

/** Which add-ons of the mailboxes of the register will be renewed? */
export const registeredReports: Feature = {
  usesRegister: true,
  operations: [reportRegisterOperation],
  schemas: [RegisteredReportMailbox, RegisteredReportFault, RegisteredReportLine, RegisteredReportLines],
  routes,
}

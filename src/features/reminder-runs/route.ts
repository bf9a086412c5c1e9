import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import { accessTo, agreementsFor } from '../../http/access.ts'
import type { Feature } from '../../http/feature.ts'
import { ignoreBodies } from '../../http/ignore-bodies.ts'
import { oneAgreement } from '../../http/one-agreement.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { countDeliveries } from '../../register/delivery-counts.ts'
import type { Register } from '../../register/register.ts'
import { lastRuns } from '../../register/reminder-runs.ts'
import { operationSchema } from '../../shared/operation.ts'
import { itemsOf } from '../../shared/schemas/page.ts'
import { listReminderRunsOperation, runRemindersOperation } from './operation.ts'
import { runResponse } from './response.ts'
import { DeliveryCount, ReminderRun, ReminderRunList, RunQuery, RunsQuery } from './schema.ts'

const routes: Feature['routes'] = (app, service, done) => {
  const { problems, reminders } = service
  const register = service.register as Register
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  ignoreBodies(app)

  const runSchema = { ...operationSchema(runRemindersOperation), querystring: RunQuery }
  app.post('/reminder-runs', { schema: runSchema, config: { scope: 'remind' } }, async (request, reply) => {
    const agreement = oneAgreement(problems, request, reply, request.query.agreement)
    if (agreement === undefined) return reply
    if (!reminders.isOn) {
      problems.send(request, reply, 'reminders-off')
      return reply
    }
    const run = await reminders.run(agreement, 'request')
    const counts = await register.read((db) => countDeliveries(db, [run.id]))
    setResponseHeaders(request, reply)
    return runResponse(run, counts)
  })

  const listSchema = { ...operationSchema(listReminderRunsOperation), querystring: RunsQuery }
  app.get('/reminder-runs', { schema: listSchema, config: { scope: 'read' } }, async (request, reply) => {
    const listed = agreementsFor(accessTo(request), request.query.agreement)
    if (listed === undefined) {
      problems.send(request, reply, 'forbidden')
      return reply
    }
    const ids = listed.map(({ id }) => id)
    const [runs, counts] = await register.read(async (db) => {
      const found = await lastRuns(db, ids, itemsOf(request.query))
      const runIds = found.map(({ id }) => id)
      return [found, await countDeliveries(db, runIds)]
    })
    const next = listed.flatMap((agreement) => {
      const at = reminders.nextRunAt(agreement)
      return at === undefined ? [] : [{ agreement: agreement.id, at }]
    })
    setResponseHeaders(request, reply)
    return {
      reminders: reminders.isOn ? ('on' as const) : ('off' as const),
      ...(reminders.isOn && { next }),
      items: runs.map((run) => runResponse(run, counts)),
    }
  })
  done()
}

/** When reminders were sent and will be, and sending them now. */
export const reminderRuns: Feature = {
  operations: [listReminderRunsOperation, runRemindersOperation],
  schemas: [DeliveryCount, ReminderRun, ReminderRunList],
  usesRegister: true,
  routes,
}

import { todayOf } from '../../domain/today.ts'
import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import { accessTo, agreementsFor } from '../../http/access.ts'
import { cursorFault, listCursor, listPosition } from '../../http/due-cursor.ts'
import type { Feature } from '../../http/feature.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import type { Register } from '../../register/register.ts'
import { lastSyncs } from '../../register/source-syncs.ts'
import { operationSchema } from '../../shared/operation.ts'
import { itemsOf } from '../../shared/schemas/page.ts'
import { previewRemindersOperation } from './operation.ts'
import { previewReminders } from './preview.ts'
import { PreviewQuery } from './request-schema.ts'
import { previewResponse, syncResponse } from './response.ts'
import { ReminderPreview, ReminderPreviewMessage, ReminderPreviewPage, SourceSync } from './response-schema.ts'

const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, clock, reminders } = service
  const { channels } = reminders
  const register = service.register as Register
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const schema = { ...operationSchema(previewRemindersOperation), querystring: PreviewQuery }
  const config = { scope: 'read' } as const
  app.get('/reminders', { schema, config }, async (request, reply) => {
    const { on: date, agreement, decision, cursor } = request.query
    const access = accessTo(request)
    const previewed = agreementsFor(access, agreement)
    if (previewed === undefined) {
      problems.send(request, reply, 'forbidden')
      return reply
    }
    const scope = ['preview', access.key.id, date, agreement, decision]
    const now = clock()
    const position = listPosition(scope, cursor, date ?? todayOf(undefined, now))
    if (position === undefined) {
      problems.send(request, reply, 'invalid-request', [cursorFault('?cursor')])
      return reply
    }
    const limit = itemsOf(request.query)
    const question = { register, agreements, previewed, channels, date, decision, limit, now, ...position }
    const { items, next } = await previewReminders(question)
    const ids = previewed.map(({ id }) => id)
    const syncs = await register.read((db) => lastSyncs(db, ids))
    const language = setResponseHeaders(request, reply)
    return {
      reminders: reminders.isOn ? ('on' as const) : ('off' as const),
      ...(syncs.length > 0 && { sources: syncs.map(syncResponse) }),
      items: items.map((item) => previewResponse(item, language)),
      ...(next && { nextCursor: listCursor(scope, position.on, next) }),
    }
  })
  done()
}

/** Who is reminded of what on a date. */
export const reminders: Feature = {
  operations: [previewRemindersOperation],
  schemas: [ReminderPreviewMessage, ReminderPreview, SourceSync, ReminderPreviewPage],
  usesRegister: true,
  routes,
}

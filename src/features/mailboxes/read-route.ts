import type { Kysely } from 'kysely'
import { Type } from 'typebox'
import { todayOf } from '../../domain/today.ts'
import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import { accessTo, agreementIds, agreementsFor } from '../../http/access.ts'
import { cursorFault, listCursor, listPosition } from '../../http/due-cursor.ts'
import type { Feature } from '../../http/feature.ts'
import { etagOfVersion } from '../../http/if-match.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { deliveriesOf } from '../../register/deliveries.ts'
import { deliveryResponse } from '../../register/delivery-schema.ts'
import { type AgreementIds, mailboxById, mailboxesByAddress } from '../../register/mailboxes.ts'
import type { Register } from '../../register/register.ts'
import { type Found, searchAddresses } from '../../register/search-addresses.ts'
import type { Tables } from '../../register/tables.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { MailboxId } from '../../shared/schemas/mailbox-record.ts'
import { itemsOf } from '../../shared/schemas/page.ts'
import { listMailboxes } from './list.ts'
import { isMailboxId } from './mailbox-id.ts'
import { listMailboxesOperation, readMailboxOperation, searchMailboxesOperation } from './operation.ts'
import { MailboxQuery, MailboxSearch } from './request-schema.ts'
import { checkMailbox, mailboxResponse } from './response.ts'
import { searchCursor, searchPosition } from './search-cursor.ts'

/** A mailbox and all of its deliveries; undefined if there is none. */
async function mailboxWithDeliveries(db: Kysely<Tables>, ids: AgreementIds, id: string) {
  const record = await mailboxById(db, ids, id)
  return record && { record, deliveries: await deliveriesOf(db, [record.id]) }
}

/** Routes that change nothing. */
export const readRoutes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, clock } = service
  const register = service.register as Register
  const config = { scope: 'read' } as const
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))

  const listSchema = { ...operationSchema(listMailboxesOperation), querystring: MailboxQuery }
  app.get('/mailboxes', { schema: listSchema, config }, async (request, reply) => {
    const { limit: _, cursor, ...filters } = request.query
    const access = accessTo(request)
    const listed = agreementsFor(access, filters.agreement)
    if (listed === undefined) {
      problems.send(request, reply, 'forbidden')
      return reply
    }
    const { agreement, outcome, dueWithinDays, missing } = filters
    const scope = ['list', access.key.id, agreement, outcome, dueWithinDays, missing]
    const now = clock()
    const position = listPosition(scope, cursor, todayOf(undefined, now))
    if (position === undefined) {
      problems.send(request, reply, 'invalid-request', [cursorFault('?cursor')])
      return reply
    }
    const ids = listed.map(({ id }) => id)
    const question = { register, agreements, ids, filters, limit: itemsOf(request.query), now, ...position }
    const { items, next } = await listMailboxes(question)
    const language = setResponseHeaders(request, reply)
    return {
      items: items.map((item) => mailboxResponse(item, language)),
      ...(next && { nextCursor: listCursor(scope, position.on, next) }),
    }
  })

  const readSchema = { ...operationSchema(readMailboxOperation), params: Type.Object({ mailboxId: ref(MailboxId) }) }
  // No validation of the id: one with a wrong format is not found, like any other unknown id.
  const validatorCompiler = () => () => true
  app.get('/mailboxes/:mailboxId', { schema: readSchema, config, validatorCompiler }, async (request, reply) => {
    const { mailboxId } = request.params
    const ids = agreementIds(accessTo(request))
    const found = isMailboxId(mailboxId) && (await register.read((db) => mailboxWithDeliveries(db, ids, mailboxId)))
    if (!found) {
      problems.send(request, reply, 'unknown-mailbox')
      return reply
    }
    const language = setResponseHeaders(request, reply)
    const { record, deliveries } = found
    reply.header('etag', etagOfVersion(record.version))
    const response = mailboxResponse(checkMailbox(record, agreements, clock()), language)
    return { ...response, deliveries: deliveries.map(deliveryResponse) }
  })

  const searchSchema = { ...operationSchema(searchMailboxesOperation), body: ref(MailboxSearch) }
  app.post('/mailbox-searches', { schema: searchSchema, config }, async (request, reply) => {
    const { address, contains = '', cursor } = request.body
    const access = accessTo(request)
    const scope = ['search', access.key.id, address, contains.toLowerCase()]
    const position = searchPosition(scope, cursor)
    if (position === undefined) {
      problems.send(request, reply, 'invalid-request', [cursorFault('/cursor')])
      return reply
    }
    const ids = agreementIds(access)
    const { records, next } = await register.read(
      async (db): Promise<Found> =>
        address === undefined
          ? searchAddresses(db, ids, contains, itemsOf(request.body), position)
          : { records: await mailboxesByAddress(db, ids, [address]) },
    )
    const now = clock()
    const language = setResponseHeaders(request, reply)
    return {
      items: records.map((record) => mailboxResponse(checkMailbox(record, agreements, now), language)),
      ...(next && { nextCursor: searchCursor(scope, next) }),
    }
  })
  done()
}

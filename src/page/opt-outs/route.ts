import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { deliveryOfToken } from '../../delivery/opt-out-token.ts'
import type { Agreement } from '../../domain/agreement.ts'
import { languageFor } from '../../http/accept-language.ts'
import { rateLimit } from '../../http/plugins/rate-limit.ts'
import { REGISTER_RETRY_AFTER } from '../../http/problem.ts'
import type { Service } from '../../http/service.ts'
import { deliveryById } from '../../register/deliveries.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import { mailboxById } from '../../register/mailboxes.ts'
import type { Register } from '../../register/register.ts'
import { knownKeyedHash } from '../../register/secret.ts'
import { setReminders } from '../../register/set-reminders.ts'
import type { Tables } from '../../register/tables.ts'
import { RegisterUnavailable } from '../../register/unavailable.ts'
import type { Language } from '../../shared/language.ts'
import { FORM_POLICY } from '../content-security-policy.ts'
import { acceptForms, wantedReminders } from './form.ts'
import { optOutPage, unavailablePage, unknownPage } from './page.ts'

/** An id that no row has: looked up where there is none, so that a wrong token takes as long as an old one. */
const NO_ID = ''

interface Route {
  readonly Params: { readonly token: string }
  /** None, if the request had no media type. */
  readonly Body: FormData | null | undefined
}

/**
 * Where the recipient of a reminder turns off those of its mailbox, and on again. GET only shows it, because programs
 * that look for fraud open the links of mails; POST acts, from the page and from mail programs (RFC 8058).
 */
export const optOutRoutes: FastifyPluginCallback<Service> = (app, { agreements, clock, register, config }, done) => {
  const { read, write } = register as Register
  const agreementIds = agreements.all.map(({ id }) => id)
  app.register(rateLimit, { max: config.rateLimitMax })
  acceptForms(app)

  const mailboxOf = async (db: Kysely<Tables>, token: string): Promise<MailboxRecord | undefined> => {
    const hash = await knownKeyedHash(db)
    const delivery = await deliveryById(db, (hash && deliveryOfToken(hash, token)) ?? NO_ID)
    return mailboxById(db, agreementIds, delivery?.mailbox ?? NO_ID)
  }

  const change = async (
    db: Kysely<Tables>,
    id: string,
    reminders: 'on' | 'off',
  ): Promise<MailboxRecord | undefined> => {
    await setReminders(db, id, reminders, new Date(clock()).toISOString())
    return mailboxById(db, agreementIds, id)
  }

  const sendMailbox = (request: FastifyRequest, reply: FastifyReply, record: MailboxRecord, status: 200 | 400) => {
    const language = record.language ?? languageOf(request)
    const { sponsor } = agreements.byId(record.agreement) as Agreement
    sendPage(reply, status, optOutPage({ ...record, sponsor: sponsor.name }, language, status === 200), language)
  }

  const sendUnknown = (request: FastifyRequest, reply: FastifyReply): void => {
    const language = languageOf(request)
    sendPage(reply, 404, unknownPage(language), language)
  }

  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof RegisterUnavailable)) throw error
    const language = languageOf(request)
    sendPage(reply.header('retry-after', REGISTER_RETRY_AFTER), 503, unavailablePage(language), language)
  })

  app.get<Route>('/opt-outs/:token', async (request, reply) => {
    const record = await read((db) => mailboxOf(db, request.params.token))
    if (record) sendMailbox(request, reply, record, 200)
    else sendUnknown(request, reply)
    return reply
  })

  app.post<Route>('/opt-outs/:token', async (request, reply) => {
    const wanted = wantedReminders(request.body)
    const known = await read((db) => mailboxOf(db, request.params.token))
    const record = known && wanted ? await write((db) => change(db, known.id, wanted)) : known
    if (record) sendMailbox(request, reply, record, wanted ? 200 : 400)
    else sendUnknown(request, reply)
    return reply
  })
  done()
}

const languageOf = ({ headers }: FastifyRequest): Language => languageFor(headers['accept-language'])

/** Sends a page that no cache may keep and no search engine may list. */
function sendPage(reply: FastifyReply, status: number, html: string, language: Language): void {
  reply
    .code(status)
    .headers({
      'content-security-policy': FORM_POLICY,
      'content-language': language,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      vary: 'Accept-Language',
    })
    .type('text/html; charset=utf-8')
    .send(html)
}

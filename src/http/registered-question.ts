import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Agreement } from '../domain/agreement.ts'
import { type CivilDate, isCivilDate } from '../domain/calendar.ts'
import { creditOn } from '../domain/registered-mailbox.ts'
import { todayOf } from '../domain/today.ts'
import type { MailboxRecord } from '../register/mailbox-record.ts'
import { mailboxesByAddress } from '../register/mailboxes.ts'
import type { Register } from '../register/register.ts'
import { RegisterUnavailable } from '../register/unavailable.ts'
import type { SchemaFault } from '../shared/field-fault.ts'
import { isAddress } from '../shared/validation/address.ts'
import type { Access } from './access.ts'
import type { Service } from './service.ts'

/** A field of a mailbox that the register can complete. */
type MailboxField = 'expiresOn' | 'addOns' | 'usedGigabytes'

/** What the register completes in the questions of an operation. */
export interface CompletedFields {
  /** In `mailbox`. */
  readonly optional: readonly MailboxField[]
  /** In `mailbox`; without these the question cannot be answered. */
  readonly required: readonly MailboxField[]
}

/** What an answer says of the register that it rests on. */
export interface Registered {
  readonly id: string
  readonly readOn: CivilDate
}

/** A question after the register was asked: completed, about an unknown mailbox, or as it was. */
export type Completion = { readonly registered: Registered } | { readonly unknown: readonly SchemaFault[] } | undefined

declare module 'fastify' {
  interface FastifyRequest {
    /** The mailbox of the register that completed the question of this request. */
    registered: Registered | undefined
  }
}

/** A question about one mailbox, before it is validated. */
interface Question {
  credit?: unknown
  readonly mailbox: { readonly address: string } & Partial<Record<MailboxField, unknown>>
}

/**
 * A hook before validation: completes the question of a request whose key allows to read the register. A question about
 * a mailbox that is not registered, which cannot be answered as it is, is 422 `unknown-mailbox`.
 */
export function completeFromRegister(service: Service, fields: CompletedFields) {
  return (request: FastifyRequest, reply: FastifyReply, next: (error?: Error) => void): void => {
    if (request.requestKey === undefined) {
      next()
      return
    }
    const { body } = request
    complete(service, request.requestKey, body, fields, asOfOf(body)).then((completion) => {
      if (completion === undefined) next()
      else if ('unknown' in completion) service.problems.send(request, reply, 'unknown-mailbox', completion.unknown)
      else {
        request.registered = completion.registered
        next()
      }
    }, next)
  }
}

/** The date that the body of a request states, as far as it is one. */
export function asOfOf(body: unknown): CivilDate | undefined {
  const asOf = (body as { asOf?: unknown } | null | undefined)?.asOf
  return typeof asOf === 'string' && isCivilDate(asOf) ? asOf : undefined
}

/**
 * Writes into a question what it leaves out about a mailbox that the register has. What it states stays.
 * @throws RegisterUnavailable if the question cannot be answered without the register
 */
export async function complete(
  { register, agreements, clock }: Service,
  key: Access | 'unchecked',
  question: unknown,
  fields: CompletedFields,
  asOf: CivilDate | undefined,
): Promise<Completion> {
  if (register === undefined || !mayRead(key) || !isQuestion(question)) return undefined
  const { mailbox } = question
  const agreement = agreements.byAddress(mailbox.address)
  const isAbsent = (field: MailboxField): boolean => !Object.hasOwn(mailbox, field)
  const missing = fields.required.filter(isAbsent)
  const absent = [...missing, ...fields.optional.filter(isAbsent)]
  const lacksCredit = !Object.hasOwn(question, 'credit')
  if (absent.length === 0 && !lacksCredit) return undefined
  const record = await find(register, key, agreement, mailbox.address, missing.length > 0)
  if (record === undefined || agreement === undefined) {
    if (missing.length === 0) return undefined
    return { unknown: missing.map((field) => ({ pointer: `/mailbox/${field}`, code: 'missing-field' })) }
  }
  let isCompleted = false
  for (const field of absent) {
    if (record[field] === undefined) continue
    mailbox[field] = record[field]
    isCompleted = true
  }
  const credit = lacksCredit ? creditOn(record, agreement, asOf ?? todayOf(agreement, clock())) : undefined
  if (credit !== undefined) {
    question.credit = credit
    isCompleted = true
  }
  return isCompleted ? { registered: { id: record.id, readOn: record.readOn } } : undefined
}

/** The record of an address within what the key may read; undefined if there is none. */
async function find(
  register: Register,
  key: Access | 'unchecked',
  agreement: Agreement | undefined,
  address: string,
  isNeeded: boolean,
): Promise<MailboxRecord | undefined> {
  if (key === 'unchecked') {
    if (isNeeded) throw new RegisterUnavailable('a key cannot be checked')
    return undefined
  }
  if (agreement === undefined || !key.agreements.includes(agreement)) return undefined
  const [record] = await register.read((db) => mailboxesByAddress(db, [agreement.id], [address]))
  return record
}

/** A key without the scope `read` makes no difference to a question. */
function mayRead(key: Access | 'unchecked'): boolean {
  return key === 'unchecked' || key.key.scopes.includes('read')
}

function isQuestion(value: unknown): value is Question {
  const { mailbox } = (value ?? {}) as { mailbox?: unknown }
  const { address } = (mailbox ?? {}) as { address?: unknown }
  return typeof address === 'string' && isAddress(address)
}

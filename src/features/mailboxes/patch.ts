import { isDeepStrictEqual } from 'node:util'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import type { CivilDate } from '../../domain/calendar.ts'
import { duplicateServices, servicesNotOffered } from '../../domain/faults-of-add-ons.ts'
import { maySpendCredit } from '../../domain/registered-mailbox.ts'
import { type Rejection, rejection } from '../../domain/rejection.ts'
import { todayOf } from '../../domain/today.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import type { FieldFault } from '../../shared/field-fault.ts'
import { FIRST_DATE } from '../../shared/schemas/scalars.ts'
import type { MailboxPatchBody } from './request-schema.ts'

/** What becomes of a record by a change: the record, the same one if nothing changes; or why it is rejected. */
export type Patched =
  | { readonly record: MailboxRecord }
  | { readonly invalid: readonly FieldFault[] }
  | { readonly rejected: Rejection }

/** Applies a merge patch to a record. @param now milliseconds since the epoch */
export function patchRecord(
  record: MailboxRecord,
  patch: MailboxPatchBody,
  agreements: Agreements,
  now: number,
): Patched {
  const agreement = agreements.byId(record.agreement) as Agreement
  const today = todayOf(agreement, now)
  const merged = merge(record, patch, agreement, today)
  const invalid = faultsOf(merged, patch, agreements, today)
  if (invalid.length > 0) return { invalid }
  const { addOns = [] } = patch
  const faults = [...duplicateServices(addOns, '/addOns'), ...servicesNotOffered(agreement, addOns, '/addOns')]
  if (faults.length > 0) return { rejected: rejection(faults) }
  if (isDeepStrictEqual(merged, record)) return { record }
  return { record: { ...merged, version: record.version + 1, updatedAt: new Date(now).toISOString() } }
}

/** The record with the fields of the patch; `null` removes one (RFC 7396). */
function merge(record: MailboxRecord, patch: MailboxPatchBody, agreement: Agreement, today: CivilDate): MailboxRecord {
  const { expiresOn, addOns, usedGigabytes, credit, creditReadOn = today } = patch
  const now = { expiresOn: expiresOn ?? record.expiresOn, addOns: addOns ?? record.addOns }
  const isSpent = maySpendCredit(record, now, agreement, today)
  const isReadAnew = expiresOn !== undefined || addOns !== undefined || usedGigabytes !== undefined
  const changes = {
    ...(isSpent && patch.creditReadOn === undefined && { credit: null, creditReadOn: null }),
    ...patch,
    ...(credit !== undefined && { creditReadOn: credit === null ? null : creditReadOn }),
    ...(isReadAnew && { readOn: today }),
  }
  const entries = Object.entries({ ...record, ...changes }).filter(([, value]) => value !== null)
  return Object.fromEntries(entries) as unknown as MailboxRecord
}

function faultsOf(
  { credit }: MailboxRecord,
  { creditReadOn, contact }: MailboxPatchBody,
  agreements: Agreements,
  today: CivilDate,
): FieldFault[] {
  const faults: FieldFault[] = []
  if (creditReadOn !== undefined && credit === undefined) faults.push({ pointer: '/credit', code: 'missing-field' })
  else if (creditReadOn !== undefined && creditReadOn > today) {
    faults.push({ pointer: '/creditReadOn', code: 'out-of-range', allowed: `${FIRST_DATE} – ${today}` })
  }
  // A PEC mailbox refuses ordinary mail: a reminder would never arrive.
  if (contact && agreements.byAddress(contact) !== undefined) {
    faults.push({ pointer: '/contact', code: 'wrong-format', allowed: 'mario.rossi@example.org' })
  }
  return faults
}

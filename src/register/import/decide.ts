import type { AddOn } from '../../domain/add-on.ts'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import type { CivilDate } from '../../domain/calendar.ts'
import { domainNotCovered } from '../../domain/domain-not-covered.ts'
import { duplicateServices, servicesNotOffered } from '../../domain/faults-of-add-ons.ts'
import { maySpendCredit } from '../../domain/registered-mailbox.ts'
import { expiryBeyondTerm, type WarningOf } from '../../domain/warning.ts'
import { faultOfRow } from '../../lists/domain-fault.ts'
import type { List, StatedServices } from '../../lists/list.ts'
import type { Row, RowFault } from '../../lists/row.ts'
import type { MailboxRecord } from '../mailbox-record.ts'

/** What is the same for every row of an import. */
export interface ImportContext {
  /** The one that the import is for. */
  readonly agreement: Agreement
  readonly agreements: Agreements
  /** The date on which the list was true. */
  readonly asOf: CivilDate
  /** The instant of the import, in RFC 3339. */
  readonly importedAt: string
  readonly newId: () => string
}

/** Something to check that keeps no row from being imported. */
export type ImportWarning = WarningOf<'expiry-beyond-term'> | { readonly code: 'contact-not-ordinary' }

/** What becomes of a row. */
export type Decision =
  | {
      /** `unchanged`: the data are as they were; the record may have been read on a later date all the same. */
      readonly result: 'added' | 'changed' | 'unchanged'
      /** The record to save; absent where everything is as it was. */
      readonly record?: MailboxRecord
      readonly warnings: readonly ImportWarning[]
    }
  /** The list is older than what is known. */
  | { readonly result: 'older' }
  /** The mailbox belongs to another agreement, or to none. */
  | { readonly result: 'other-domain' }
  | { readonly result: 'faulty'; readonly faults: readonly RowFault[] }

/** Whether the address of a row belongs to the agreement; if not, why its row counts or is faulty. */
function foreign(row: Row, list: List, { agreement, agreements }: ImportContext): Decision | undefined {
  const { address } = row
  if (address === undefined || agreements.byAddress(address) === agreement) return undefined
  if (agreements.byAddress(address) !== undefined) return { result: 'other-domain' }
  const fault = { ...domainNotCovered(agreements, address), pointer: '/mailbox/address' }
  // A slip in a domain of the agreement. That in another one's is none of its business.
  if (fault.didYouMean === undefined || !agreement.domains.includes(fault.didYouMean)) {
    return { result: 'other-domain' }
  }
  return { result: 'faulty', faults: [...row.faults, faultOfRow(fault, row, list)] }
}

/** Every reason for which a row of the agreement cannot be imported. */
function faultsOf(row: Row, list: List, { agreement }: ImportContext): RowFault[] {
  const pointer = '/mailbox/addOns'
  const faults = [...duplicateServices(row.addOns, pointer), ...servicesNotOffered(agreement, row.addOns, pointer)]
  return [...row.faults, ...faults.map((fault) => faultOfRow(fault, row, list))]
}

/**
 * The date on which the credit of a row was read: that of the list, unless the list states it. If a report over the
 * register is imported again, an old credit must not become a new one. Undefined where the list leaves it open.
 */
function creditDateOf({ creditReadOn }: Row, { fieldColumns }: List, asOf: CivilDate): CivilDate | undefined {
  if (creditReadOn === undefined) return fieldColumns.creditReadOn === undefined ? asOf : undefined
  return creditReadOn < asOf ? creditReadOn : asOf
}

/** Decides what becomes of a row, from the record that the register has of its mailbox. */
export function decideRow(row: Row, list: List, known: MailboxRecord | undefined, context: ImportContext): Decision {
  const decided = foreign(row, list, context)
  if (decided) return decided
  const { address, expiresOn } = row
  // What there is to say of its add-ons is known by the address.
  if (address === undefined) return { result: 'faulty', faults: row.faults }
  const faults = faultsOf(row, list, context)
  const { agreement, agreements, asOf } = context
  const stated = list.statedServices(row, agreement.id)
  if (known === undefined && stated.length === 0) faults.push({ column: 'addOns', code: 'missing-field' })
  if (faults.length > 0 || expiresOn === undefined) return { result: 'faulty', faults }
  if (known !== undefined && asOf < known.readOn) return { result: 'older' }

  const { contact, ...withoutContact } = row
  const isWanted = contact !== undefined && !(list.keepsContacts === true && known?.contact !== undefined)
  const isOrdinary = !isWanted || agreements.byAddress(contact) === undefined
  const record = recordFrom(
    isWanted && isOrdinary ? row : withoutContact,
    { address, expiresOn, stated, creditReadOn: creditDateOf(row, list, asOf) },
    known,
    context,
  )
  const warnings: ImportWarning[] = [
    ...expiryBeyondTerm(agreement, expiresOn, asOf),
    ...(isOrdinary ? [] : [{ code: 'contact-not-ordinary' } as const]),
  ]
  if (known === undefined) return { result: 'added', record, warnings }
  if (!isSame(record, known)) return { result: 'changed', record, warnings }
  const isReadAgain = record.readOn !== known.readOn || record.creditReadOn !== known.creditReadOn
  return { result: 'unchanged', ...(isReadAgain && { record }), warnings }
}

/** What a row is sure to state, once it has no fault. */
interface Certain {
  readonly address: string
  readonly expiresOn: CivilDate
  readonly stated: StatedServices
  /** Undefined: not known, so that the credit counts as not stated. */
  readonly creditReadOn: CivilDate | undefined
}

/** The record with what the row states; what it does not state stays as it is known. */
function recordFrom(
  { addOns, usedGigabytes, credit, contact, language }: Row,
  { address, expiresOn, stated, creditReadOn }: Certain,
  known: MailboxRecord | undefined,
  { agreement, asOf, importedAt, newId }: ImportContext,
): MailboxRecord {
  const now = { expiresOn, addOns: addOnsFrom(addOns, stated, known?.addOns ?? [], agreement) }
  const isSpent = known !== undefined && maySpendCredit(known, now, agreement, asOf)
  const base = (isSpent ? withoutCredit(known) : known) ?? {
    id: newId(),
    agreement: agreement.id,
    address: address.toLowerCase(),
    reminders: 'on' as const,
    version: 0,
    createdAt: importedAt,
  }
  // A credit that was corrected by hand after the list was made is newer than the list.
  const isNewer =
    creditReadOn !== undefined && (known?.creditReadOn === undefined || known.creditReadOn <= creditReadOn)
  const statesCredit = credit !== undefined && isNewer
  return {
    ...base,
    ...now,
    ...(usedGigabytes !== undefined && { usedGigabytes }),
    ...(statesCredit && { credit, creditReadOn }),
    readOn: asOf,
    ...(contact !== undefined && { contact }),
    ...(language !== undefined && { language }),
    version: base.version + 1,
    updatedAt: importedAt,
  }
}

function withoutCredit({ credit: _, creditReadOn: __, ...record }: MailboxRecord): MailboxRecord {
  return record
}

/** The add-ons that a row states, and the known ones of services that it says nothing of, as the agreement lists them. */
function addOnsFrom(
  row: readonly AddOn[],
  stated: StatedServices,
  known: readonly AddOn[],
  { services }: Agreement,
): AddOn[] {
  const kept = stated === 'all' ? [] : known.filter(({ service }) => !stated.includes(service))
  const place = ({ service }: AddOn): number => services.findIndex(({ id }) => id === service)
  return [...row, ...kept].map(({ service, gigabytes }) => ({ service, gigabytes })).sort((a, b) => place(a) - place(b))
}

/** The fields that an import can change, but for the dates on which they were read. */
const DATA = ['expiresOn', 'usedGigabytes', 'credit', 'contact', 'language'] as const

/** Whether two records of a mailbox say the same. */
function isSame(a: MailboxRecord, b: MailboxRecord): boolean {
  if (DATA.some((field) => a[field] !== b[field]) || a.addOns.length !== b.addOns.length) return false
  return a.addOns.every(({ service, gigabytes }) =>
    b.addOns.some((other) => other.service === service && other.gigabytes === gigabytes),
  )
}

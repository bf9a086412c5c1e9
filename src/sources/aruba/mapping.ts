import type { AddOn } from '../../domain/add-on.ts'
import type { ArubaIntegration } from '../../domain/agreement.ts'
import type { CivilDate } from '../../domain/calendar.ts'
import { memoize } from '../../domain/memoize.ts'
import { civilDateOf } from './civil-date.ts'
import type { Account, ListedAccount } from './schema.ts'

/** Something about a mailbox that someone should look at. It keeps nothing from being taken over. */
export type DoubtCode =
  /** An add-on that is not renewed by itself (`S`). */
  | 'renewal-at-expiry'
  | 'ends-before-mailbox'
  | 'add-on-not-active'
  /** The add-ons have other gigabytes than the quotas, which count. */
  | 'amounts-differ'
  /** Something was bought that is no service of the agreement. */
  | 'no-service'
  /** Aruba says nothing of the space, so that the add-ons stay as they are known. */
  | 'no-quotas'
  /** Neither certified nor being cancelled. */
  | 'other-status'
  /** Of a mailbox of this status Aruba gives no details: it is passed over. */
  | 'no-details'
  | 'being-cancelled'
  | 'contact-not-usable'
  | 'not-understood'

export interface Doubt {
  readonly code: DoubtCode
  /** The service, or Aruba's own word for what was bought. */
  readonly of?: string
}

/** A mailbox in the form of a row of a list, before its values are checked. */
export interface MappedAccount {
  readonly address?: string
  readonly expiresOn?: string
  /** Absent: nothing is known of them. */
  readonly addOns?: readonly AddOn[]
  readonly usedGigabytes?: number
  readonly contact?: string
  /** Its cancellation was requested. */
  readonly isCancelled: boolean
  readonly doubts: readonly Doubt[]
}

type Quotas = NonNullable<Account['quotas']>
type AdditionalService = NonNullable<Account['additionalServices']>[number]

/** The service whose quotas hold mail: their use is that of the mailbox. */
const EXTRA_SPACE = 'extra-space'

/** The add-on that enlarges a quota, by the type of the quota. The others have one name. */
const ADD_ON_OF_QUOTA: Readonly<Record<string, string>> = { INBOX: 'EXTRA_INBOX', ARCHIVIO: 'EXTRA_ARCHIVIO' }

const ACTIVE = 'ATTIVO'
const AT_EXPIRY = 'S'

const CERTIFIED = 'CERTIFICATO'
const CANCELLED = 'RICHIESTA DISDETTA'
const NOT_YET_CERTIFIED = 'DA CERTIFICARE'
const WITH_DETAILS = [CERTIFIED, CANCELLED, 'RICHIESTA DISDETTA SOSPESA', NOT_YET_CERTIFIED]

/** Aruba writes them in more than one way: "Richiesta Disdetta", "RICHIESTA_DISDETTA". */
const plainStatus = memoize(
  100,
  (status: string) => status.trim().replaceAll('_', ' ').toUpperCase(),
  (status) => status,
)

const statusOf = (status: string | null | undefined): string | undefined => (status && plainStatus(status)) || undefined

/** Whether Aruba gives details of a mailbox of this status. */
export function hasDetails({ status }: ListedAccount): boolean {
  const plain = statusOf(status)
  return plain === undefined || WITH_DETAILS.includes(plain)
}

/** Whether a mailbox has not begun yet. It has no expiry, and nothing that could be lost. */
export function isNotYetCertified({ status, endDate }: Partial<Account>): boolean {
  return statusOf(status) === NOT_YET_CERTIFIED && !endDate
}

/** Most mailboxes of an Order end on few days; finding the date of an instant takes as long as all the rest. */
const dateOf = memoize(
  10_000,
  (text: string): CivilDate | '' => civilDateOf(text) ?? '',
  (text) => text,
)

/**
 * What Aruba says of a mailbox, in terms of the agreement. Gigabytes are the sum of what was bought for the quotas of a
 * service. A mailbox whose cancellation was requested has no add-on that a renewal could save: it is taken over without
 * any, so that no one is reminded of a credit that is not needed. If the cancellation is withdrawn, the next sync shows
 * the add-ons again.
 */
export function mapAccount(account: Partial<Account>, { services, contact }: ArubaIntegration): MappedAccount {
  const { name, endDate, quotas, owner } = account
  const expiresOn = endDate ? dateOf(endDate) || endDate : undefined
  const isCancelled = statusOf(account.status) === CANCELLED
  const known = quotas && quotas.length > 0 ? quotas : undefined
  const used = known && usedOf(known, services[EXTRA_SPACE] ?? [])
  const email = contact === true ? owner?.contacts?.email : undefined
  return {
    ...(name && { address: name }),
    ...(expiresOn !== undefined && { expiresOn }),
    ...(isCancelled && { addOns: [] }),
    ...(!isCancelled && known && { addOns: addOnsOf(known, services) }),
    ...(used !== undefined && { usedGigabytes: used }),
    ...(email && { contact: email.trim() }),
    isCancelled,
    doubts: doubtsOf(account, known, services, expiresOn),
  }
}

type Services = ArubaIntegration['services']

/** The sum over the quotas of some types. */
const extraOf = (quotas: Quotas, types: readonly string[]): number =>
  quotas.filter(({ type }) => types.includes(type ?? '')).reduce((sum, { extra }) => sum + (extra ?? 0), 0)

function addOnsOf(quotas: Quotas, services: Services): AddOn[] {
  return Object.entries(services)
    .map(([service, types]) => ({ service, gigabytes: extraOf(quotas, types) }))
    .filter(({ gigabytes }) => gigabytes > 0)
}

/** The gigabytes in use; undefined where one of the quotas does not say it. */
function usedOf(quotas: Quotas, types: readonly string[]): number | undefined {
  const found = quotas.filter(({ type }) => types.includes(type ?? ''))
  if (found.length === 0 || found.some(({ used }) => typeof used !== 'number')) return undefined
  return found.reduce((sum, { used }) => sum + (used as number), 0)
}

function doubtsOf(
  { status, additionalServices }: Partial<Account>,
  quotas: Quotas | undefined,
  services: Services,
  expiresOn: string | undefined,
): Doubt[] {
  const plain = statusOf(status)
  if (plain === CANCELLED) return [{ code: 'being-cancelled' }]
  const mapped = Object.entries(services)
  const ofQuotas = (quotas ?? []).filter(
    ({ type, extra }) => (extra ?? 0) > 0 && !mapped.some(([, types]) => types.includes(type ?? '')),
  )
  return [
    ...(plain !== undefined && plain !== CERTIFIED ? [{ code: 'other-status' } as const] : []),
    ...(quotas === undefined ? [{ code: 'no-quotas' } as const] : []),
    ...ofQuotas.map(({ type }) => ({ code: 'no-service', ...(type && { of: type }) }) as const),
    ...mapped.flatMap(([service, types]) => {
      const addOnTypes = types.map((type) => ADD_ON_OF_QUOTA[type] ?? type)
      const addOns = (additionalServices ?? []).filter(({ type }) => addOnTypes.includes(type ?? ''))
      const extra = quotas && extraOf(quotas, types)
      return doubtsOfAddOns(addOns, extra, expiresOn).map((code) => ({ code, of: service }))
    }),
  ]
}

/** What is doubtful about the add-ons of one service, each reason once. */
function doubtsOfAddOns(
  addOns: readonly AdditionalService[],
  extra: number | undefined,
  expiresOn: string | undefined,
): DoubtCode[] {
  const isActive = ({ status }: AdditionalService): boolean => (statusOf(status) ?? ACTIVE) === ACTIVE
  const active = addOns.filter(isActive)
  const endsBefore = ({ endDate }: AdditionalService): boolean => {
    const date = endDate ? dateOf(endDate) : ''
    return date !== '' && expiresOn !== undefined && date < expiresOn
  }
  const values = active.map(({ value }) => Number(/^\d{1,9}$/.exec(value ?? '')?.[0]))
  const sum = values.reduce((total, value) => total + value, 0)
  return [
    ...(active.some(({ renewalData }) => renewalData?.type === AT_EXPIRY) ? ['renewal-at-expiry' as const] : []),
    ...(active.some(endsBefore) ? ['ends-before-mailbox' as const] : []),
    ...(active.length < addOns.length ? ['add-on-not-active' as const] : []),
    // A sum of what is not stated is NaN, and says nothing.
    ...(values.length > 0 && extra !== undefined && sum >= 0 && sum !== extra ? ['amounts-differ' as const] : []),
  ]
}

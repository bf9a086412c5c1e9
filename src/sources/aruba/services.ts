import type { AddOn } from '../../domain/add-on.ts'
import type { ArubaIntegration } from '../../domain/agreement.ts'
import { civilDateOf } from './civil-date.ts'
import type { Doubt, DoubtCode } from './doubts.ts'
import type { ReadAccount } from './read-account.ts'
import type { Account } from './schema.ts'
import { statusOf, wordOf } from './statuses.ts'

type Services = ArubaIntegration['services']
type Quotas = NonNullable<Account['quotas']>
type AdditionalService = NonNullable<Account['additionalServices']>[number]

/** What Aruba says of the services of an agreement. */
export interface ReadServices {
  readonly addOns: readonly AddOn[]
  /** The services of which it says how many gigabytes there are. */
  readonly stated: readonly string[]
  readonly doubts: readonly Doubt[]
}

/** The quotas of the description. What has another name might be any service. */
const QUOTAS = ['INBOX', 'ARCHIVIO', 'CONSERVAZIONE', 'EXTRA_USERS']

const ACTIVE = 'ATTIVO'
const AT_EXPIRY = 'S'

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** The quota that an add-on enlarges: "EXTRA_INBOX" is of INBOX. */
function quotaOf({ type }: AdditionalService): string {
  const word = wordOf(type) ?? ''
  const quota = word.replace(/^EXTRA_/, '')
  return QUOTAS.includes(quota) ? quota : word
}

const isActive = ({ status }: AdditionalService): boolean => (statusOf(status) ?? ACTIVE) === ACTIVE

/**
 * The sum over the quotas of some types. Undefined unless at least one of them is listed, each of those once, and with
 * whole gigabytes: a sum of which a part is not understood would be too small.
 */
export function gigabytesOf(quotas: Quotas, types: readonly string[], what: 'extra' | 'used'): number | undefined {
  const found = quotas.filter(({ type }) => types.includes(wordOf(type) ?? ''))
  const isEachOnce = new Set(found.map(({ type }) => wordOf(type))).size === found.length
  const values = found.map((quota) => quota[what])
  if (found.length === 0 || !isEachOnce || !values.every(isWhole)) return undefined
  return values.reduce((sum, value) => sum + value, 0)
}

/** What was bought that is mapped to nothing, each once; "" for what has no type. */
function boughtBesides(quotas: Quotas, addOns: readonly AdditionalService[], mapped: readonly string[]): string[] {
  const ofQuotas = quotas.filter(({ extra }) => (extra ?? 0) !== 0).map(({ type }) => wordOf(type) ?? '')
  const bought = [...ofQuotas, ...addOns.filter(isActive).map(quotaOf)]
  return [...new Set(bought)].filter((word) => !mapped.includes(word))
}

/**
 * What Aruba says of the services of an agreement. The gigabytes of a service are those that were bought for its quotas.
 * Where they are not clear the service is not stated, so that no add-on is lost by a misunderstanding.
 */
export function readServices(
  { account: { quotas, additionalServices }, faults }: ReadAccount,
  services: Services,
  expiresOn: string | undefined,
): ReadServices {
  const addOns = additionalServices ?? []
  const besides = boughtBesides(quotas ?? [], addOns, Object.values(services).flat())
  const mayBeMore =
    faults.some(({ pointer }) => pointer.startsWith('/additionalServices')) ||
    besides.some((word) => !QUOTAS.includes(word))
  const read = Object.entries(services).map(([service, types]) => {
    const own = addOns.filter((addOn) => types.includes(quotaOf(addOn)))
    const extra = gigabytesOf(quotas ?? [], types, 'extra')
    const isContradicted = extra === 0 && (mayBeMore || own.some(isActive))
    const gigabytes = isContradicted ? undefined : extra
    const codes: DoubtCode[] = [
      ...(extra === undefined ? ['not-stated' as const] : []),
      ...(isContradicted ? ['zero-contradicted' as const] : []),
      ...doubtsOfAddOns(own, gigabytes, expiresOn),
    ]
    return { service, gigabytes, doubts: codes.map((code) => ({ code, of: service })) }
  })
  return {
    addOns: read.flatMap(({ service, gigabytes = 0 }) => (gigabytes > 0 ? [{ service, gigabytes }] : [])),
    stated: read.filter(({ gigabytes }) => gigabytes !== undefined).map(({ service }) => service),
    doubts: [
      ...besides.map((word) => ({ code: 'no-service', ...(word !== '' && { of: word }) }) as const),
      ...read.flatMap(({ doubts }) => doubts),
    ],
  }
}

/** What is doubtful about the add-ons of one service, each reason once. @param gigabytes undefined: not stated */
function doubtsOfAddOns(
  addOns: readonly AdditionalService[],
  gigabytes: number | undefined,
  expiresOn: string | undefined,
): DoubtCode[] {
  const active = addOns.filter(isActive)
  const endsBefore = ({ endDate }: AdditionalService): boolean => {
    const date = endDate ? civilDateOf(endDate) : undefined
    return date !== undefined && expiresOn !== undefined && date < expiresOn
  }
  const values = active.map(({ value }) => Number(/^\d{1,9}$/.exec(String(value))?.[0]))
  const sum = values.reduce((total, value) => total + value, 0)
  return [
    ...(active.some(({ renewalData }) => wordOf(renewalData?.type) === AT_EXPIRY)
      ? ['renewal-at-expiry' as const]
      : []),
    ...(active.some(endsBefore) ? ['ends-before-mailbox' as const] : []),
    ...(active.length < addOns.length ? ['add-on-not-active' as const] : []),
    // A sum of what is not stated is NaN, and says nothing.
    ...(values.length > 0 && gigabytes !== undefined && sum >= 0 && sum !== gigabytes
      ? ['amounts-differ' as const]
      : []),
  ]
}

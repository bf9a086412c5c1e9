import { didYouMean } from './did-you-mean.ts'
import { mailDomainOf } from './mailbox.ts'
import type { PriceList } from './price-list.ts'

/** A text for people in both languages of the service. */
export interface LocalizedText {
  readonly it: string
  readonly en: string
}

/** An add-on service that an agreement offers. */
export interface AddOnService {
  readonly id: string
  readonly name: LocalizedText
  /** How many gigabytes of it one mailbox may have at most; absent: no limit of its own. */
  readonly maximumGigabytes?: number
  /** Other names by which people call it. */
  readonly aliases?: readonly string[]
}

/** How the data of Aruba's partner API are those of an agreement. */
export interface ArubaIntegration {
  /** By the id of a service: the types of quotas whose bought gigabytes are its own. */
  readonly services: Readonly<Record<string, readonly string[]>>
  /** Whether the e-mail address of a holder becomes the contact of a mailbox that has none. */
  readonly contact?: boolean
}

/** What an Order (the sponsor) has negotiated with a provider for its mail domains: data, read from one JSON file. */
export interface Agreement {
  readonly id: string
  readonly sponsor: { readonly name: string; readonly shortName: string }
  /** Where the secretariat gets a digest of the reminders; in no response. Absent: it gets none. */
  readonly secretariatEmail?: string
  /** Where the data of mailboxes can be read; in no response. */
  readonly integrations?: { readonly aruba?: ArubaIntegration }
  readonly provider: { readonly name: string; readonly customerArea: string }
  /** Lower case; no two agreements share one. */
  readonly domains: readonly string[]
  /** The zone whose civil dates the agreement speaks of. */
  readonly timeZone: string
  /** Paid and renewed by the sponsor; the member's credit is never used for it. */
  readonly basePlan: {
    readonly name: LocalizedText
    readonly gigabytes: number
    readonly paidBy: 'sponsor'
    readonly renewal: 'automatic'
    readonly termYears: number
  }
  /** Where members read the expiry of their mailbox. Absent: nothing more is known than the customer area. */
  readonly expiryHint?: LocalizedText
  readonly services: readonly AddOnService[]
  /** Fewer than this many months to the expiry: activated free. Absent: always charged. */
  readonly activation: { readonly freeWindowMonths?: number }
  readonly renewal: {
    /** How many days before the due date the credit should be there. */
    readonly topUpLeadDays: number
    /** After this number of days a credit in the register is unknown. Absent: 90. */
    readonly creditMaxAgeDays?: number
    /** Days before the due date on which a credit known to be short is reminded of. Absent: 60, 30, 15, 7, 1. */
    readonly reminderDays?: readonly number[]
    /** The same for a credit that is not known. Absent: 30, 7. */
    readonly checkDays?: readonly number[]
  }
  /** How long the register keeps a mailbox after its expiry. Absent: 12 months. */
  readonly retentionMonths?: number
  /** In order of their first day, never two in force on one day. */
  readonly priceLists: readonly PriceList[]
  readonly purchase: {
    readonly guideUrl?: string
    readonly steps: readonly { readonly text: LocalizedText; readonly url?: string }[]
  }
  readonly sources: readonly { readonly url: string; readonly date?: string }[]
}

/** All agreements, found by id or by mail domain. */
export interface Agreements {
  readonly all: readonly Agreement[]
  byId(id: string): Agreement | undefined
  /** By the part of an address after the @, exactly, case aside: subdomains and look-alikes are not covered. */
  byAddress(address: string): Agreement | undefined
  /** The only mail domain that the address, which none covers, can be a slip of the pen for; undefined if none is. */
  nearestDomain(address: string): string | undefined
}

/** Indexes agreements. No two may share an id or a domain: the loader checks it. */
export function createAgreements(all: readonly Agreement[]): Agreements {
  const byId = new Map(all.map((agreement) => [agreement.id, agreement]))
  const byDomain = new Map(all.flatMap((agreement) => agreement.domains.map((domain) => [domain, agreement])))
  return {
    all,
    nearestDomain: (address) => didYouMean(address.slice(address.lastIndexOf('@') + 1), [...byDomain.keys()]),
    byId: (id) => byId.get(id),
    byAddress: (address) => {
      const domain = mailDomainOf(address)
      return domain === undefined ? undefined : byDomain.get(domain)
    },
  }
}

/** The service an agreement offers under an id, if any. */
export function serviceOf(agreement: Agreement, id: string): AddOnService | undefined {
  return agreement.services.find((service) => service.id === id)
}

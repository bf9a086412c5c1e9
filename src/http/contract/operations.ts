import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import { Agreement } from '../../schemas/agreement.ts'
import { AgreementList } from '../../schemas/agreement-list.ts'
import { Eligibility, EligibilityRequest } from '../../schemas/eligibility.ts'
import { Status } from '../../schemas/problem.ts'
import { Quote, QuoteRequest } from '../../schemas/quote.ts'
import { RenewalCheck, RenewalReminder, RenewalRequest } from '../../schemas/renewal.ts'
import { ReportList, ReportRows } from '../../schemas/report.ts'
import { ReportLines, ReportTable } from '../../schemas/report-answer.ts'
import { ReportSummary } from '../../schemas/report-summary.ts'
import type { ProblemCode } from '../../texts/problems.ts'

/** The schema of each media type. */
export type Media = Readonly<Record<string, TSchema>>

/** How the contract presents an operation. */
export interface Operation {
  readonly summary: string
  readonly description: string
  readonly tag: 'quotes' | 'renewals' | 'agreements' | 'status'
  /** The bodies it takes, where it takes any. */
  readonly takes?: Media
  /** What it answers with 200, in words and by media type; the first is what a client gets that asks for none. */
  readonly answer: string
  readonly answers: Media
  /** Whether it takes from the client's limit of requests, and tells it in the headers. */
  readonly limited: boolean
  /** Whether the answers may be kept and validated with If-None-Match; otherwise they are `no-store`. */
  readonly cached: boolean
  /** The problems it can answer with. */
  readonly problems: readonly ProblemCode[]
}

/** Problems of every request, before anything is known of it. */
const ANY: ProblemCode[] = ['request-timeout', 'uri-too-long', 'header-fields-too-large', 'internal-error']
/** Problems of every limited operation. */
const LIMITED: ProblemCode[] = [...ANY, 'not-acceptable', 'too-many-requests', 'unavailable']
/** Problems of every question in a JSON body. */
const QUESTION: ProblemCode[] = [
  ...LIMITED,
  'malformed-json',
  'invalid-request',
  'payload-too-large',
  'unsupported-media-type',
]

const json = (schema: TSchema): Media => ({ 'application/json': schema })

export const operations = {
  readStatus: {
    summary: 'Whether the service answers',
    description:
      'Answers 200 with a problem document that reports no problem, whatever the client accepts, as the Italian interoperability guidelines ask. Not limited.',
    tag: 'status',
    answer: 'The service answers, as a problem document that reports no problem.',
    answers: { 'application/problem+json': Status },
    limited: false,
    cached: false,
    problems: ANY,
  },
  listAgreements: {
    summary: 'List the agreements',
    description: 'Every agreement in short: its Order, the mail domains it covers and the add-on services it offers.',
    tag: 'agreements',
    answer: 'The agreements that the service knows.',
    answers: json(AgreementList),
    limited: true,
    cached: true,
    problems: LIMITED,
  },
  readAgreement: {
    summary: 'Read an agreement',
    description:
      'Everything an Order has negotiated with its provider: base plan, add-on services, every price list, the rules of activation and renewal, how to buy, and the sources.',
    tag: 'agreements',
    answer: 'The agreement, with its texts in the language asked for.',
    answers: json(Agreement),
    limited: true,
    cached: true,
    problems: [...LIMITED, 'not-found'],
  },
  calculateQuote: {
    summary: 'Calculate a quote',
    description:
      'What some add-on services cost. By `agreement`: the price of one year. For a `mailbox` with its expiry date also when it is charged: free with fewer than 3 months to the expiry, otherwise one full year at once, never pro-rated; then a renewal on every due date, each at the prices of its own day. Every charge is taxed once: VAT on the sum of the lines, rounded half up to the cent.',
    tag: 'quotes',
    takes: json(QuoteRequest),
    answer: 'What the services cost and, with an expiry date, when they are charged and whether waiting pays.',
    answers: json(Quote),
    limited: true,
    cached: false,
    problems: [
      ...QUESTION,
      'unknown-agreement',
      'domain-not-covered',
      'expiry-passed',
      'no-price-list',
      'duplicate-service',
      'service-not-offered',
      'quantity-above-maximum',
    ],
  },
  checkActivationEligibility: {
    summary: 'Check whether services may be activated',
    description:
      'Whether add-on services may be activated on a mailbox on a date, free or charged, and everything that blocks it. Being ineligible is an answer (200), not an error: a service asked for in `items` that the agreement does not offer is a reason; only one that the mailbox claims to have already, in `mailbox.addOns`, is a problem (422). Before buying, the credit must hold one year of the services, VAT included, even when the activation is free.',
    tag: 'quotes',
    takes: json(EligibilityRequest),
    answer: 'Whether the services may be activated, on what terms, and everything that blocks it.',
    answers: json(Eligibility),
    limited: true,
    cached: false,
    problems: [...QUESTION, 'duplicate-service', 'service-not-offered'],
  },
  checkRenewal: {
    summary: 'Check whether add-ons survive the next expiry',
    description:
      'What becomes of the add-ons of a mailbox on their due date with the credit that is there: renewed if it covers them all, deactivated if it covers none, and in between, where no source says which survive, undetermined. The mailbox itself goes on: the Order renews its base plan. With `Accept: text/calendar` the answer is a reminder of the due date for a calendar.',
    tag: 'renewals',
    takes: json(RenewalRequest),
    answer:
      'What becomes of the add-ons on their due date, and the credit to load by when; or that as an event for a calendar.',
    answers: { ...json(RenewalCheck), 'text/calendar': RenewalReminder },
    limited: true,
    cached: false,
    problems: [
      ...QUESTION,
      'domain-not-covered',
      'no-price-list',
      'duplicate-service',
      'service-not-offered',
      'nothing-to-remind',
    ],
  },
  reportRenewals: {
    summary: 'Check the renewals of a whole list',
    description:
      'The renewal check for every mailbox of a list. CSV as people have it: separated by commas, semicolons or tabs; ISO dates or d/m/yyyy; amounts such as `10`, `10,5`, `10.50`, `1.234,50`, `1,234.50` or `€ 10,50` (`1.234` alone is ambiguous and refused); gigabytes such as `3`, `3 GB` or `3,0`. Columns in any order: `address` (casella, indirizzo, pec), `expiresOn` (scadenza, data scadenza), `usedGigabytes` (spazio usato, gb usati), `credit` (credito, saldo), and one per add-on service by its id, name or alias; others are ignored and named in the summary. Or NDJSON. A faulty row is answered with its faults and stops nothing. The list is received whole, then the answer streams: rows in the order of the list, last the summary; an answer without it was cut off.',
    tag: 'renewals',
    takes: { 'text/csv': ReportList, 'application/x-ndjson': ReportRows },
    answer:
      'The answer to every mailbox. NDJSON: one line each, as in the schema, last the summary. CSV: the columns of the list and `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`; for a spreadsheet in the language asked for. JSON: the summary alone.',
    answers: {
      'application/x-ndjson': ReportLines,
      'text/csv': ReportTable,
      'application/json': ReportSummary,
    },
    limited: true,
    cached: false,
    problems: [
      ...LIMITED,
      'invalid-request',
      'payload-too-large',
      'unsupported-media-type',
      'unusable-header',
      'empty-list',
    ],
  },
} as const satisfies Record<string, Operation>

export type OperationId = keyof typeof operations

/** The part of a route's schema that presents its operation. */
export function operation(operationId: OperationId): FastifySchema {
  const { summary, description, tag } = operations[operationId]
  return { operationId, summary, description, tags: [tag], security: [{}] }
}

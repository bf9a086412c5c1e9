import { client } from './generated/client.gen.js'
import {
  calculateQuote,
  changeMailbox,
  checkActivationEligibility,
  checkRenewal,
  checkRenewals,
  importMailboxes,
  listAgreements,
  listMailboxes,
  listReminderRuns,
  previewReminders,
  readAgreement,
  readKey,
  readMailbox,
  readStatus,
  removeMailbox,
  reportRegister,
  reportRenewals,
  runReminders,
  searchMailboxes,
} from './generated/sdk.gen.js'
import type { ImportReport, Problem, RenewalBatchItem, RenewalCheck, ReportSummary } from './generated/types.gen.js'
import { asOf, authorization, elsewhere, items, list, mailbox, mailboxId, question } from './requests.js'

const outcomeOf = (item: RenewalBatchItem): string => ('check' in item ? item.check.outcome : item.problem.code)

/** Calls every operation once, and one with a request that is rejected. */
export async function callAll(baseUrl: string) {
  client.setConfig({ baseUrl, headers: { 'Accept-Language': 'en' } })
  const status = await readStatus()
  const agreements = await listAgreements()
  const [agreementId = ''] = (agreements.data?.items ?? []).map(({ id }) => id)
  const agreement = await readAgreement({ path: { agreementId } })
  const quote = await calculateQuote({ body: { mailbox, items, asOf } })
  const mode: 'free' | 'charged' | undefined = quote.data?.activation?.mode
  const eligibility = await checkActivationEligibility({ body: { mailbox, items, credit: '5.00', asOf } })
  const renewal = await checkRenewal({ body: { ...question, asOf } })
  const check = renewal.data as RenewalCheck
  const batch = await checkRenewals({ body: { asOf, mailboxes: [question, elsewhere] } })
  const report = await reportRenewals({ body: list, query: { asOf }, headers: { Accept: 'application/json' } })
  const summary = report.data as ReportSummary
  client.setConfig({ headers: { Authorization: authorization } })
  const allowed = await readKey()
  const listed = await listMailboxes({ query: { outcome: 'deactivated', limit: 10 } })
  const read = await readMailbox({ path: { mailboxId } })
  const headers = { 'If-Match': read.response?.headers.get('ETag') ?? '' }
  const changed = await changeMailbox({ path: { mailboxId }, headers, body: { credit: '5.00', contact: null } })
  const version = { 'If-Match': changed.response?.headers.get('ETag') ?? '' }
  const removed = await removeMailbox({ path: { mailboxId }, headers: version })
  const found = await searchMailboxes({ body: { contains: 'bianchi' } })
  const registered = await reportRegister({ query: { asOf }, headers: { Accept: 'application/json' } })
  const imported = await importMailboxes({ body: list, query: { asOf, dryRun: 'true' } })
  const preview = await previewReminders({ query: { on: '2027-01-29', decision: 'send' } })
  const run = await runReminders({ query: { agreement: agreementId } })
  const runs = await listReminderRuns({ query: { limit: 1 } })
  const rejected = await calculateQuote({ body: { agreement: 'architetti-milano', items, asOf } })
  const problem: Problem | undefined = rejected.error
  return {
    readStatus: status.data?.title,
    listAgreements: agreementId,
    readAgreement: agreement.data?.priceLists[0]?.unitPrices[0]?.unitPrice,
    calculateQuote: mode,
    checkActivationEligibility: eligibility.data?.reasons.map(({ code }) => code),
    checkRenewal: check.outcome,
    checkRenewals: batch.data?.items.map(outcomeOf),
    reportRenewals: summary.totalDue,
    readKey: allowed.data?.agreements,
    listMailboxes: listed.data?.items.map(({ check }) => check?.outcome),
    readMailbox: read.data?.check?.outcome,
    changeMailbox: changed.data?.check?.outcome,
    removeMailbox: removed.response?.status,
    searchMailboxes: found.data?.items.map(({ address }) => address),
    reportRegister: (registered.data as ReportSummary).rowsRead,
    importMailboxes: (imported.data as ImportReport).rowsRead,
    previewReminders: preview.data?.items.flatMap(({ messages }) => messages.map(({ decision }) => decision)),
    runReminders: run.data?.trigger,
    listReminderRuns: runs.data?.items.map(({ agreement }) => agreement),
    rejected: problem?.errors?.map(({ code }) => code),
  }
}

/** Never called: the compiler must reject each of these requests. */
export const excluded = [
  // @ts-expect-error a missing field
  () => checkRenewals({ body: { mailboxes: [{ credit: '5.00' }] } }),
  // @ts-expect-error a number where money is text
  () => calculateQuote({ body: { agreement: 'architetti-torino', items, credit: 10.98 } }),
  // @ts-expect-error neither an agreement nor a mailbox
  () => calculateQuote({ body: { items } }),
]

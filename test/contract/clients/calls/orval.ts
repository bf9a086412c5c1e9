import {
  calculateQuote,
  changeMailbox,
  checkActivationEligibility,
  checkRenewal,
  checkRenewals,
  getImportMailboxesUrl,
  getReportRegisterUrl,
  getReportRenewalsUrl,
  type ImportReport,
  listAgreements,
  listMailboxes,
  listReminderRuns,
  type Problem,
  previewReminders,
  type ReportSummary,
  readAgreement,
  readKey,
  readMailbox,
  readStatus,
  removeMailbox,
  runReminders,
  searchMailboxes,
} from './generated/client.js'
import {
  CalculateQuoteBody,
  CalculateQuoteResponse,
  ChangeMailboxResponse,
  CheckActivationEligibilityBody,
  CheckActivationEligibilityResponse,
  CheckRenewalBody,
  CheckRenewalResponse,
  CheckRenewalsBody,
  CheckRenewalsResponse,
  ListAgreementsResponse,
  ListMailboxesResponse,
  ListReminderRunsResponse,
  PreviewRemindersResponse,
  ReadAgreementResponse,
  ReadKeyResponse,
  ReadMailboxResponse,
  ReadStatusResponse,
  RunRemindersResponse,
  SearchMailboxesBody,
  SearchMailboxesResponse,
} from './generated/zod.js'
import { asOf, authorization, elsewhere, items, list, mailbox, mailboxId, question } from './requests.js'

/** Calls every operation once, and one with a request that is rejected. Bodies and responses pass the zod schemas. */
export async function callAll() {
  const english = { headers: { 'Accept-Language': 'en' } }
  const json = { headers: { ...english.headers, 'Content-Type': 'application/json' } }
  const status = ReadStatusResponse.parse((await readStatus()).data)
  const [first] = ListAgreementsResponse.parse((await listAgreements(english)).data).items
  const agreement = ReadAgreementResponse.parse((await readAgreement(first?.id ?? '', english)).data)
  const quote = await calculateQuote(CalculateQuoteBody.parse({ mailbox, items, asOf }), json)
  const eligibility = await checkActivationEligibility(
    CheckActivationEligibilityBody.parse({ mailbox, items, credit: '5.00', asOf }),
    json,
  )
  const renewal = await checkRenewal(CheckRenewalBody.parse({ ...question, asOf }), json)
  const batch = await checkRenewals(CheckRenewalsBody.parse({ asOf, mailboxes: [question, elsewhere] }), json)
  // The function that orval generates for lists would send them as a JSON string.
  const report = await fetch(getReportRenewalsUrl({ asOf }), {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'text/csv' },
    body: list,
  })
  const summary = (await report.json()) as ReportSummary
  const key = { headers: { ...english.headers, Authorization: authorization } }
  const allowed = await readKey(key)
  const listed = await listMailboxes({ outcome: 'deactivated', limit: 10 }, key)
  const read = await readMailbox(mailboxId, key)
  const at = (response: { headers: Headers }) => ({ 'If-Match': response.headers.get('ETag') ?? '' })
  const type = { 'Content-Type': 'application/merge-patch+json' }
  const changed = await changeMailbox(
    mailboxId,
    { credit: '5.00', contact: null },
    { headers: { ...key.headers, ...type, ...at(read) } },
  )
  const removed = await removeMailbox(mailboxId, { headers: { ...key.headers, ...at(changed) } })
  const search = SearchMailboxesBody.parse({ contains: 'bianchi' })
  const found = await searchMailboxes(search, { headers: { ...key.headers, 'Content-Type': 'application/json' } })
  const whole = await fetch(getReportRegisterUrl({ asOf }), { headers: { ...key.headers, Accept: 'application/json' } })
  const imported = await fetch(getImportMailboxesUrl({ asOf, dryRun: 'true' }), {
    method: 'POST',
    headers: { ...key.headers, 'Content-Type': 'text/csv' },
    body: list,
  })
  const preview = await previewReminders({ on: '2027-01-29', decision: 'send' }, key)
  const run = await runReminders({ agreement: first?.id ?? '' }, key)
  const runs = await listReminderRuns({ limit: 1 }, key)
  const rejected = await calculateQuote({ agreement: 'architetti-milano', items, asOf }, json)
  const problem: Problem | undefined = rejected.status === 422 ? rejected.data : undefined
  return {
    readStatus: status.title,
    listAgreements: first?.id,
    readAgreement: agreement.priceLists[0]?.unitPrices[0]?.unitPrice,
    calculateQuote: CalculateQuoteResponse.parse(quote.data).activation?.mode,
    checkActivationEligibility: CheckActivationEligibilityResponse.parse(eligibility.data).reasons.map(
      ({ code }) => code,
    ),
    checkRenewal: CheckRenewalResponse.parse(renewal.data).outcome,
    checkRenewals: CheckRenewalsResponse.parse(batch.data).items.map((item) =>
      'check' in item ? item.check.outcome : item.problem.code,
    ),
    reportRenewals: summary.totalDue,
    readKey: ReadKeyResponse.parse(allowed.data).agreements,
    listMailboxes: ListMailboxesResponse.parse(listed.data).items.map(({ check }) => check?.outcome),
    readMailbox: ReadMailboxResponse.parse(read.data).check?.outcome,
    changeMailbox: ChangeMailboxResponse.parse(changed.data).check?.outcome,
    removeMailbox: removed.status,
    searchMailboxes: SearchMailboxesResponse.parse(found.data).items.map(({ address }) => address),
    reportRegister: ((await whole.json()) as ReportSummary).rowsRead,
    importMailboxes: ((await imported.json()) as ImportReport).rowsRead,
    previewReminders: PreviewRemindersResponse.parse(preview.data).items.flatMap(({ messages }) =>
      messages.map(({ decision }) => decision),
    ),
    runReminders: RunRemindersResponse.parse(run.data).trigger,
    listReminderRuns: ListReminderRunsResponse.parse(runs.data).items.map(({ agreement }) => agreement),
    rejected: problem?.errors?.map(({ code }) => code),
  }
}

/** Whether the zod schema of a quote accepts a body. */
export const isQuoteRequest = (body: unknown): boolean => CalculateQuoteBody.safeParse(body).success

/** Never called: the compiler must reject each of these requests. */
export const excluded = [
  // @ts-expect-error a missing field
  () => checkRenewals({ mailboxes: [{ credit: '5.00' }] }),
  // @ts-expect-error a number where money is text
  () => calculateQuote({ agreement: 'architetti-torino', items, credit: 10.98 }),
  // @ts-expect-error neither an agreement nor a mailbox
  () => calculateQuote({ items }),
]

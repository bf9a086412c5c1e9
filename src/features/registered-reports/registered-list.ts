import type { Agreement } from '../../domain/agreement.ts'
import type { CivilDate } from '../../domain/calendar.ts'
import { creditOn } from '../../domain/registered-mailbox.ts'
import { todayOf } from '../../domain/today.ts'
import { prepend } from '../../lists/prepend.ts'
import type { Row } from '../../lists/row.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import { mailboxesAfter } from '../../register/mailboxes.ts'
import { recordResponse } from '../../register/record-response.ts'
import type { Register } from '../../register/register.ts'
import type { ReportedList } from '../renewals/report/reported-list.ts'
import type { CellValue } from '../renewals/report/sheet-cells.ts'

/** How many mailboxes are read and checked at a time: so many hold the event loop for about 25 ms. */
const MAILBOXES_PER_BATCH = 250

/** A mailbox of the register as a row: its line is its place in the report. */
interface RegisteredRow extends Row {
  readonly record: MailboxRecord
}

/** Which mailboxes of the register a report is about, and for which date. */
export interface RegisteredQuestion {
  readonly register: Register
  readonly agreements: readonly Agreement[]
  /** Absent: today in the time zone of each agreement. */
  readonly asOf?: CivilDate
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * The mailboxes of the register as a list: agreement by agreement, each in the order of the addresses. They are read
 * page by page outside of any transaction, so that a slow client holds nothing up.
 * @throws RegisterUnavailable if the first page cannot be read; later, the list fails
 */
export async function registeredList(question: RegisteredQuestion): Promise<ReportedList> {
  const { agreements } = question
  const services = [...new Set(agreements.flatMap((agreement) => agreement.services.map(({ id }) => id)))]
  const columns = columnsOf(services)
  const batches = rowsOf(question)
  // Read before the response begins, which could not become a problem any more.
  const first = await batches.next()
  return {
    columns: columns.map(([name]) => name),
    fieldColumns: { address: 0, expiresOn: 1, usedGigabytes: 2, credit: 3 },
    ignoredColumns: [],
    doubtfulColumns: [],
    rowsOfTotals: () => 0,
    cellsOf: ({ address = '' }) => [address],
    valuesOf: (row) => columns.map(([, cellOf]) => cellOf((row as RegisteredRow).record)),
    membersOf: (row) => ({ mailbox: recordResponse((row as RegisteredRow).record) }),
    batches: first.done ? batches : prepend(first.value, batches),
  }
}

type Column = readonly [name: string, cellOf: (record: MailboxRecord) => CellValue]

const NONE: CellValue = { text: '' }
const textOf = (text = ''): CellValue => ({ text })
const dateOf = (date: CivilDate | undefined): CellValue => (date === undefined ? NONE : { date })
const numberOf = (number: number | undefined): CellValue => (number === undefined ? NONE : { number })
const amountOf = (amount: string | undefined): CellValue => (amount === undefined ? NONE : { amount })

/** All that is kept of a mailbox: first what a list states, then the rest. */
function columnsOf(services: readonly string[]): readonly Column[] {
  const offered = new Set(services)
  const gigabytesOf =
    (service: string) =>
    ({ addOns }: MailboxRecord): CellValue =>
      numberOf(addOns.find((addOn) => addOn.service === service)?.gigabytes)
  return [
    ['address', ({ address }) => textOf(address)],
    ['expiresOn', ({ expiresOn }) => dateOf(expiresOn)],
    ['usedGigabytes', ({ usedGigabytes }) => numberOf(usedGigabytes)],
    ['credit', ({ credit }) => amountOf(credit)],
    ...services.map((service): Column => [service, gigabytesOf(service)]),
    ['noLongerOffered', ({ addOns }) => textOf(namesOf(addOns.filter(({ service }) => !offered.has(service))))],
    ['creditReadOn', ({ creditReadOn }) => dateOf(creditReadOn)],
    ['readOn', ({ readOn }) => dateOf(readOn)],
    ['contact', ({ contact }) => textOf(contact)],
    ['language', ({ language }) => textOf(language)],
    ['reminders', ({ reminders }) => textOf(reminders)],
    ['agreement', ({ agreement }) => textOf(agreement)],
    ['id', ({ id }) => textOf(id)],
    ['createdAt', ({ createdAt }) => textOf(createdAt)],
    ['updatedAt', ({ updatedAt }) => textOf(updatedAt)],
  ]
}

/** Add-ons that no agreement offers any more, as text: "fax: 2". */
function namesOf(addOns: MailboxRecord['addOns']): string {
  return addOns.map(({ service, gigabytes }) => `${service}: ${gigabytes}`).join(', ')
}

async function* rowsOf({ register, agreements, asOf, now }: RegisteredQuestion): AsyncGenerator<RegisteredRow[]> {
  let line = 0
  for (const agreement of agreements) {
    const on = asOf ?? todayOf(agreement, now)
    let after = ''
    for (;;) {
      const page = await register.read((db) => mailboxesAfter(db, agreement.id, after, MAILBOXES_PER_BATCH))
      yield page.map((record) => rowOf(record, ++line, agreement, on))
      if (page.length < MAILBOXES_PER_BATCH) break
      after = (page.at(-1) as MailboxRecord).address
    }
  }
}

function rowOf(record: MailboxRecord, line: number, agreement: Agreement, on: CivilDate): RegisteredRow {
  const { address, expiresOn, usedGigabytes } = record
  const credit = creditOn(record, agreement, on)
  return {
    record,
    line,
    cells: [],
    address,
    expiresOn,
    addOns: record.addOns.map((addOn) => ({ ...addOn, column: addOn.service })),
    faults: [],
    ...(usedGigabytes !== undefined && { usedGigabytes }),
    ...(credit !== undefined && { credit }),
  }
}

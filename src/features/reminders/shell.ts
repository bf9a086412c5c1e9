import type { Reminders } from '../../delivery/reminders.ts'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import { todayOf } from '../../domain/today.ts'
import { countDeliveries } from '../../register/delivery-counts.ts'
import { type DuePosition, startOf } from '../../register/due-order.ts'
import type { Register } from '../../register/register.ts'
import { previewText } from './messages.ts'
import { type PreviewedMailbox, previewReminders } from './preview.ts'
import { agreementText, countText, offText, previewedText, previewOffText, ranText } from './shell-messages.ts'
import { type ReminderOptions, reminderOptions } from './shell-options.ts'

/** What the process gives to the command. */
export interface RemindersShell {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly register: Register
  readonly agreements: Agreements
  readonly reminders: Reminders
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** How many mailboxes of a preview are read at once. */
const PAGE_SIZE = 200

/** Runs `npm run reminders`. Returns the exit code: 1 where nothing was done. */
export async function runReminders(args: string[], shell: RemindersShell): Promise<0 | 1> {
  try {
    const options = reminderOptions(args)
    if ('usage' in options) shell.stdout.write(options.usage)
    else if (options.command === 'preview') await preview(options, shell)
    else await run(options, shell)
    return 0
  } catch (error) {
    shell.stderr.write(`pec-addons: ${(error as Error).message}\n`)
    return 1
  }
}

/** The agreements that are asked for: one, or all. @throws Error with a message for the user */
function agreementsOf({ agreement: id, language }: ReminderOptions, { all }: Agreements): readonly Agreement[] {
  const found = id === undefined ? all : all.filter((each) => each.id === id)
  if (found.length === 0) throw new Error(agreementText[language](all.map((each) => each.id)))
  return found
}

/** Writes a line for each mailbox on standard output, and on standard error how many there are. */
async function preview(options: ReminderOptions, shell: RemindersShell): Promise<void> {
  const { stdout, stderr, register, agreements, reminders, now } = shell
  const { on: date, language } = options
  const previewed = agreementsOf(options, agreements)
  const on = date ?? todayOf(undefined, now)
  const { channels } = reminders
  let mailboxes = 0
  let reminded = 0
  let after: DuePosition | undefined = startOf(0, on)
  while (after !== undefined) {
    const question = { register, agreements, previewed, channels, date, limit: PAGE_SIZE, now, on, after }
    const { items, next }: Awaited<ReturnType<typeof previewReminders>> = await previewReminders(question)
    const width = Math.max(0, ...items.map(({ record }) => record.address.length))
    for (const item of items) stdout.write(`${lineOf(item, width)}  ${previewText(item, language)}\n`)
    mailboxes += items.length
    reminded += items.filter(({ decisions }) => decisions.some(({ isSent }) => isSent)).length
    after = next
  }
  if (!reminders.isOn) stderr.write(`${previewOffText[language]}\n`)
  stderr.write(`${previewedText[language]({ mailboxes, reminded })}\n`)
}

/** The due date, or without one the expiry, and the address. */
function lineOf({ record, result }: PreviewedMailbox, width: number): string {
  const dueOn = 'due' in result ? result.due?.dueOn : undefined
  return `${dueOn ?? record.expiresOn}  ${record.address.padEnd(width)}`
}

async function run(options: ReminderOptions, shell: RemindersShell): Promise<void> {
  const { stdout, register, agreements, reminders } = shell
  const { language } = options
  const [agreement, ...others] = agreementsOf(options, agreements)
  if (agreement === undefined || others.length > 0) {
    throw new Error(agreementText[language](agreements.all.map(({ id }) => id)))
  }
  if (!reminders.isOn) throw new Error(offText[language])
  const { id, on, checked } = await reminders.run(agreement, 'request')
  const counts = await register.read((db) => countDeliveries(db, [id]))
  for (const count of counts) stdout.write(`${countText(count, language)}\n`)
  const waiting = counts.filter(({ state }) => state === 'waiting').reduce((sum, each) => sum + each.deliveries, 0)
  stdout.write(`${ranText[language]({ on, checked, waiting })}\n`)
}

import type { RenewalCredit } from '../../domain/credit.ts'
import { reminderFile } from '../../shared/calendar-file/reminder.ts'
import { serviceName } from '../../shared/messages/service-name.ts'
import { warningResponses } from '../../shared/messages/warnings.ts'
import { renewalReminder } from '../../shared/renewal/reminder.ts'
import { renewalSentence } from '../../shared/renewal/response.ts'
import type { ReminderMessage } from '../message.ts'
import { optOutUrl } from '../opt-out-token.ts'
import type { Block } from './block.ts'
import { mailHtml } from './html.ts'
import type { Mail } from './mail.ts'
import { reminderMessages as messages, type PartyDetails } from './messages.ts'
import { mailText } from './text.ts'

/** What a reminder depends on besides its message. */
export interface ReminderMailSettings {
  /** Without a slash at the end. */
  readonly publicUrl: string
  /** Whether an answer reaches the secretariat. */
  readonly hasReplyTo: boolean
}

/**
 * The mail of a reminder: what happens and until when, what to do, and whom it comes from. Its only links are the Order's
 * guide and the opt-out, because fraud copies mails with links to where one signs in or pays.
 */
export function reminderMail(message: ReminderMessage, { publicUrl, hasReplyTo }: ReminderMailSettings): Mail {
  const { delivery, renewal, due, language, recipient, now } = message
  const unsubscribeUrl = optOutUrl(publicUrl, message.optOutToken)
  const subject = messages.subject[language]({ dueOn: due.dueOn, isCreditKnown: due.credit.available !== undefined })
  const blocks = [
    ...whatToDo(message),
    ...forSafety(message),
    ...whatIsRenewed(message),
    ...whoWrites(message, hasReplyTo),
    { label: messages.optOut[language], url: unsubscribeUrl },
  ]
  return {
    id: delivery.id,
    to: recipient,
    subject,
    text: mailText(blocks),
    html: mailHtml(subject, blocks, language),
    language,
    now,
    agreement: renewal.agreement.id,
    unsubscribeUrl,
    calendarFile: { name: `rinnovo-pec-${due.dueOn}.ics`, content: calendarFile(message) },
  }
}

function partyOf({ record, renewal }: ReminderMessage): PartyDetails {
  const { sponsor, provider } = renewal.agreement
  return {
    address: record.address,
    sponsor: sponsor.name,
    provider: provider.name,
    customerArea: new URL(provider.customerArea).host,
  }
}

function whatToDo(message: ReminderMessage): readonly Block[] {
  const { renewal, due, language } = message
  const party = partyOf(message)
  const steps = [messages.open[language](party), ...creditSteps(message, due.credit), messages.verify[language]]
  const warnings = warningResponses(renewal.warnings, language)
  return [
    { paragraph: renewalSentence(renewal, language, renewal.asOf) },
    { paragraph: messages.mailbox[language](party) },
    ...warnings.map(({ text }) => ({ paragraph: messages.attention[language](text) })),
    { heading: messages.whatToDo[language] },
    { steps },
    { paragraph: messages.calendar[language] },
  ]
}

function creditSteps({ record, renewal, language }: ReminderMessage, credit: RenewalCredit): readonly string[] {
  const { creditReadOn } = record
  const { required, available, toLoad, loadBy } = credit
  const details = { today: renewal.asOf, required, loadBy }
  if (available === undefined || toLoad === undefined || creditReadOn === undefined) {
    return [messages.checkCredit[language](details), messages.loadDifference[language](details)]
  }
  const known = { ...details, available, toLoad, creditReadOn }
  return [messages.checkKnownCredit[language](known), messages.loadKnown[language](known)]
}

function whatIsRenewed({ record, renewal, due, language }: ReminderMessage): readonly Block[] {
  const { charge, credit } = due
  const lines = charge.lines.map(({ service, gigabytes, net }) =>
    messages.line[language]({ name: serviceName(renewal.agreement, service, language), size: gigabytes, net }),
  )
  const readOn = messages.readOn[language](record.readOn)
  return [
    { heading: messages.whatIsRenewed[language] },
    { items: [...lines, messages.vat[language](charge), messages.total[language](charge.gross)] },
    {
      paragraph: credit.available === undefined ? `${readOn} ${messages.creditNotKnown[language]}` : readOn,
    },
  ]
}

function forSafety({ language, renewal }: ReminderMessage): readonly Block[] {
  const { sponsor, purchase } = renewal.agreement
  const { guideUrl } = purchase
  return [
    { heading: messages.yourSafety[language] },
    { paragraph: messages.noFraud[language] },
    ...(guideUrl === undefined ? [] : [{ label: messages.guide[language](sponsor.name), url: guideUrl }]),
  ]
}

function whoWrites(message: ReminderMessage, hasReplyTo: boolean): readonly Block[] {
  const { language, recipient, record } = message
  const writer = recipient === record.address ? messages.writerToMailbox : messages.writer
  return [
    { heading: messages.whyYou[language] },
    { paragraph: writer[language](partyOf(message)) },
    { paragraph: (hasReplyTo ? messages.answer : messages.contactSecretariat)[language] },
  ]
}

/** The calendar file of the renewal check, with the customer area as a host to be typed: the mail has no link to it. */
function calendarFile(message: ReminderMessage): string {
  const { record, renewal, due, language, now } = message
  const reminder = renewalReminder(renewal, due, record.address, language)
  const area = renewal.agreement.provider.customerArea
  const description = reminder.description.map((line) => (line === area ? partyOf(message).customerArea : line))
  return reminderFile({ ...reminder, description }, language, now)
}

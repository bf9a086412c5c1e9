import type { Renewal, RenewalDue } from '../../domain/renewal.ts'
import type { Reminder } from '../calendar-file/reminder.ts'
import type { Language } from '../language.ts'
import { warningResponses } from '../messages/warnings.ts'
import { renewalSentence } from './response.ts'

/** The reminder of a renewal that is due, with the text of its check. */
export function renewalReminder(renewal: Renewal, due: RenewalDue, address: string, language: Language): Reminder {
  const { asOf, agreement } = renewal
  // A reminder is read on later days too, so its text has no “today”.
  const text = renewalSentence(renewal, language, undefined)
  const warnings = warningResponses(renewal.warnings, language)
  return {
    address,
    dueOn: due.dueOn,
    chosenAlone: false,
    amountDue: due.charge.gross,
    description: [text, ...warnings.map((warning) => warning.text), agreement.provider.customerArea],
    asOf,
    timeZone: agreement.timeZone,
  }
}

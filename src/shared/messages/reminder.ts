import type { Language, TextTemplate } from '../language.ts'
import { euro } from './format.ts'

/** What the title of a reminder needs. */
interface ReminderDetails {
  readonly address: string
  readonly amountDue: string
}

const titles = {
  it: ({ address, amountDue }) => `Rinnovo dei servizi aggiuntivi PEC: ${euro(amountDue, 'it')} (${address})`,
  en: ({ address, amountDue }) => `Renewal of PEC add-ons: ${euro(amountDue, 'en')} (${address})`,
} as const satisfies TextTemplate<ReminderDetails>

/** The title of the calendar event. */
export function reminderTitle(details: ReminderDetails, language: Language): string {
  return titles[language](details)
}

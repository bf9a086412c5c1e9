import type { Language, TextTemplate } from '../language.ts'
import { euro } from './format.ts'

/** What the title of a reminder needs. */
interface ReminderDetails {
  readonly address: string
  readonly amountDue: string
  readonly chosenAlone: boolean
}

const titles = {
  it: ({ address, amountDue, chosenAlone }) =>
    `Rinnovo dei servizi aggiuntivi PEC${chosenAlone ? ' appena scelti' : ''}: ${euro(amountDue, 'it')} (${address})`,
  en: ({ address, amountDue, chosenAlone }) =>
    `Renewal of ${chosenAlone ? 'the PEC add-ons just chosen' : 'PEC add-ons'}: ${euro(amountDue, 'en')} (${address})`,
} as const satisfies TextTemplate<ReminderDetails>

/** The title of the calendar event. */
export function reminderTitle(details: ReminderDetails, language: Language): string {
  return titles[language](details)
}

import type { Quote, QuoteQuestion } from '../../domain/quote.ts'
import type { RenewalAfter } from '../../domain/renewal-after-purchase.ts'
import type { Reminder } from '../../shared/calendar-file/reminder.ts'
import type { Language } from '../../shared/language.ts'
import { warningResponses } from '../../shared/messages/warnings.ts'
import { renewalAfterText } from './renewal-after-purchase-messages.ts'
import { renewalAfterDetails } from './response.ts'

/**
 * The reminder of the renewal after a purchase, with the credit that the purchase leaves. Where the question does not say
 * which add-ons the mailbox has, it is one of the services just chosen.
 */
export function quoteReminder(
  quote: Quote,
  renewal: RenewalAfter,
  { address, addOns }: NonNullable<QuoteQuestion['mailbox']>,
  language: Language,
): Reminder {
  const { asOf, agreement } = quote
  const warnings = warningResponses(quote.warnings, language)
  return {
    address,
    dueOn: renewal.dueOn,
    chosenAlone: addOns === undefined,
    amountDue: renewal.amountDue,
    description: [
      renewalAfterText(renewalAfterDetails(quote, renewal), language),
      ...warnings.map((warning) => warning.text),
      agreement.provider.customerArea,
    ],
    asOf,
    timeZone: agreement.timeZone,
  }
}

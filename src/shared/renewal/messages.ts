import type { Outcome } from '../../domain/renewal.ts'
import type { Language, TextTemplate } from '../language.ts'
import { date, daysOf, del, euro } from '../messages/format.ts'

/** What the message of a renewal check needs; each outcome uses some of these. */
export interface RenewalDetails {
  /** The date for which the text is read; undefined if it is read later, such as that of a reminder. */
  readonly today?: string | undefined
  readonly expiresOn: string
  readonly sponsor: string
  readonly dueOn: string
  readonly amountDue: string
  readonly loadBy: string
  readonly toLoad: string
  readonly remaining: string
}

const messages = {
  renewed: {
    it: ({ today, dueOn, amountDue, remaining }) =>
      `Il credito basta: ${daysOf(today).il(dueOn, ',')} i servizi aggiuntivi si rinnovano per un anno con ${euro(amountDue, 'it')}, IVA inclusa, e restano ${euro(remaining, 'it')}; a rinnovo avvenuto, verificarlo nell'area clienti.`,
    en: ({ today, dueOn, amountDue, remaining }) =>
      `The credit is sufficient: ${daysOf(today).on(dueOn, ',')} the add-ons are renewed for a year at ${euro(amountDue, 'en')}, VAT included, and ${euro(remaining, 'en')} remain; once renewed, check it in the customer area.`,
  },
  'partly-covered': {
    it: ({ today, dueOn, amountDue, toLoad, loadBy }) =>
      `Il credito non basta a rinnovare tutti i servizi aggiuntivi: il rinnovo ${daysOf(today).del(dueOn, ',')} costa ${euro(amountDue, 'it')}, IVA inclusa; da caricare entro ${daysOf(today).il(loadBy)}: ${euro(toLoad, 'it')}; quali servizi resterebbero attivi non è documentato.`,
    en: ({ today, dueOn, amountDue, toLoad, loadBy }) =>
      `The credit is not sufficient to renew all add-ons: the renewal ${daysOf(today).on(dueOn, ',')} costs ${euro(amountDue, 'en')}, VAT included; to load by ${daysOf(today).day(loadBy)}: ${euro(toLoad, 'en')}; which add-ons would stay active is not documented.`,
  },
  deactivated: {
    it: ({ today, dueOn, amountDue, toLoad, loadBy }) =>
      `Con questo credito ${daysOf(today).il(dueOn, ',')} i servizi aggiuntivi vengono disattivati: il rinnovo costa ${euro(amountDue, 'it')}, IVA inclusa; da caricare entro ${daysOf(today).il(loadBy)}: ${euro(toLoad, 'it')}.`,
    en: ({ today, dueOn, amountDue, toLoad, loadBy }) =>
      `With this credit the add-ons are deactivated ${daysOf(today).on(dueOn)}: the renewal costs ${euro(amountDue, 'en')}, VAT included; to load by ${daysOf(today).day(loadBy)}: ${euro(toLoad, 'en')}.`,
  },
  'credit-unknown': {
    it: ({ today, dueOn, amountDue, loadBy }) =>
      `Il rinnovo ${daysOf(today).del(dueOn, ',')} costa ${euro(amountDue, 'it')}, IVA inclusa: il credito deve esserci, meglio se entro ${daysOf(today).il(loadBy)}, altrimenti i servizi aggiuntivi non coperti vengono disattivati.`,
    en: ({ today, dueOn, amountDue, loadBy }) =>
      `The renewal ${daysOf(today).on(dueOn, ',')} costs ${euro(amountDue, 'en')}, VAT included: the credit must be available, preferably by ${daysOf(today).day(loadBy)}, or the add-ons that it does not cover are deactivated.`,
  },
  'nothing-to-renew': {
    it: ({ sponsor }) =>
      `La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di ${sponsor}.`,
    en: ({ sponsor }) =>
      `The mailbox has no add-ons to renew; the base plan is renewed automatically, paid by ${sponsor}.`,
  },
  'expiry-passed': {
    it: ({ expiresOn, sponsor }) =>
      `La scadenza ${del(expiresOn)} è passata: la casella continua, rinnovata da ${sponsor}, ma i servizi aggiuntivi non rinnovati sono disattivati; leggere la data nuova nell'area clienti e chiedere di nuovo.`,
    en: ({ expiresOn, sponsor }) =>
      `The expiry of ${date(expiresOn, 'en')} has passed: the mailbox continues, renewed by ${sponsor}, but add-ons that were not renewed are deactivated; read the new date in the customer area and ask again.`,
  },
} as const satisfies Record<Outcome, TextTemplate<RenewalDetails>>

/** What happens to the add-ons, as a sentence. @param details those that the message of the outcome needs */
export function renewalText(outcome: Outcome, details: Partial<RenewalDetails>, language: Language): string {
  return messages[outcome][language](details as RenewalDetails)
}

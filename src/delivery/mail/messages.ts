import type { Text, TextTemplate } from '../../shared/language.ts'
import { date, daysOf, del, euro, gigabytes, il, percentage } from '../../shared/messages/format.ts'

/** What is to be done about the credit. */
export interface CreditDetails {
  readonly today: string
  readonly required: string
  readonly loadBy: string
}

/** The same where the credit is known. */
export interface KnownCreditDetails extends CreditDetails {
  readonly available: string
  readonly toLoad: string
  readonly creditReadOn: string
}

/** Whom a mail is about, and who writes it. */
export interface PartyDetails {
  readonly address: string
  readonly sponsor: string
  readonly provider: string
  /** The host alone, to be typed. */
  readonly customerArea: string
}

/** The texts of a reminder. Nothing in them presses or threatens: that is how fraud writes. */
export const reminderMessages = {
  subject: {
    it: ({ dueOn, isCreditKnown }) =>
      `Servizi aggiuntivi PEC: rinnovo ${del(dueOn)}, credito da ${isCreditKnown ? 'caricare' : 'controllare'}`,
    en: ({ dueOn, isCreditKnown }) =>
      `PEC add-ons: renewal on ${date(dueOn, 'en')}, credit to be ${isCreditKnown ? 'loaded' : 'checked'}`,
  } satisfies TextTemplate<{ dueOn: string; isCreditKnown: boolean }>,
  mailbox: {
    it: ({ address, sponsor }) =>
      `${sponsor} Le scrive per i servizi aggiuntivi della casella PEC ${address}. La casella stessa continua: la rinnova e la paga ${sponsor}.`,
    en: ({ address, sponsor }) =>
      `${sponsor} writes to you about the add-ons of the PEC mailbox ${address}. The mailbox itself continues: ${sponsor} renews it and pays for it.`,
  } satisfies TextTemplate<PartyDetails>,
  whatToDo: { it: 'Che cosa fare', en: 'What to do' },
  open: {
    it: ({ provider, customerArea }) =>
      `Apra l'area clienti di ${provider} come fa di solito: dal Suo segnalibro, o scrivendo ${customerArea} nel browser. Mai da un link ricevuto per e-mail.`,
    en: ({ provider, customerArea }) =>
      `Open the customer area of ${provider} as you always do: from your own bookmark, or by typing ${customerArea} into the browser. Never from a link in an e-mail.`,
  } satisfies TextTemplate<PartyDetails>,
  checkCredit: {
    it: ({ required }) => `Controlli il credito: servono almeno ${euro(required, 'it')}.`,
    en: ({ required }) => `Check the credit: at least ${euro(required, 'en')} are needed.`,
  } satisfies TextTemplate<CreditDetails>,
  checkKnownCredit: {
    it: ({ required, available, creditReadOn }) =>
      `Controlli il credito: ${il(creditReadOn)} era di ${euro(available, 'it')}, e servono almeno ${euro(required, 'it')}.`,
    en: ({ required, available, creditReadOn }) =>
      `Check the credit: on ${date(creditReadOn, 'en')} it was ${euro(available, 'en')}, and at least ${euro(required, 'en')} are needed.`,
  } satisfies TextTemplate<KnownCreditDetails>,
  loadDifference: {
    it: ({ today, loadBy }) => `Se è di meno, carichi la differenza entro ${daysOf(today).il(loadBy)}.`,
    en: ({ today, loadBy }) => `If it is less, load the difference by ${daysOf(today).day(loadBy)}.`,
  } satisfies TextTemplate<CreditDetails>,
  loadKnown: {
    it: ({ today, toLoad, loadBy }) =>
      `Se è ancora così, carichi ${euro(toLoad, 'it')} entro ${daysOf(today).il(loadBy)}.`,
    en: ({ today, toLoad, loadBy }) => `If it is still so, load ${euro(toLoad, 'en')} by ${daysOf(today).day(loadBy)}.`,
  } satisfies TextTemplate<KnownCreditDetails>,
  verify: {
    it: "Dopo il rinnovo, verifichi nell'area clienti che i servizi siano attivi.",
    en: 'Once the renewal date has passed, check in the customer area that the add-ons are active.',
  },
  calendar: {
    it: 'In allegato trova la scadenza, da aggiungere al Suo calendario.',
    en: 'The date is attached, for your calendar.',
  },
  attention: {
    it: (warning) => `Attenzione. ${warning}`,
    en: (warning) => `Please note. ${warning}`,
  } satisfies TextTemplate<string>,
  whatIsRenewed: { it: 'Che cosa si rinnova, per un anno', en: 'What is renewed, for one year' },
  line: {
    it: ({ name, size, net }) => `${name}, ${gigabytes(size, 'it')}: ${euro(net, 'it')}`,
    en: ({ name, size, net }) => `${name}, ${gigabytes(size, 'en')}: ${euro(net, 'en')}`,
  } satisfies TextTemplate<{ name: string; size: number; net: string }>,
  vat: {
    it: ({ vat, vatPercentage }) => `IVA ${percentage(vatPercentage, 'it')}: ${euro(vat, 'it')}`,
    en: ({ vat, vatPercentage }) => `VAT ${percentage(vatPercentage, 'en')}: ${euro(vat, 'en')}`,
  } satisfies TextTemplate<{ vat: string; vatPercentage: string }>,
  total: {
    it: (gross) => `Totale, IVA inclusa: ${euro(gross, 'it')}`,
    en: (gross) => `Total, VAT included: ${euro(gross, 'en')}`,
  } satisfies TextTemplate<string>,
  readOn: {
    it: (readOn) =>
      `Servizi e scadenza come letti ${il(readOn)}; se da allora sono cambiati, vale quanto mostra l'area clienti.`,
    en: (readOn) =>
      `Add-ons and expiry as read on ${date(readOn, 'en')}; if they have changed since, what the customer area shows is right.`,
  } satisfies TextTemplate<string>,
  creditNotKnown: {
    it: 'Il credito di oggi non ci è noto: per questo Le chiediamo di controllarlo.',
    en: "We do not know today's credit: that is why we ask you to check it.",
  },
  yourSafety: { it: 'Per la Sua sicurezza', en: 'For your safety' },
  noFraud: {
    it: 'Questo messaggio non chiede password né dati di carte, e nessun suo link porta a pagine in cui si accede o si paga.',
    en: 'This mail asks for no password and no card, and none of its links leads to a page where one signs in or pays.',
  },
  guide: {
    it: (sponsor) => `La guida di ${sponsor} ai servizi aggiuntivi`,
    en: (sponsor) => `The guide of ${sponsor} to the add-ons`,
  } satisfies TextTemplate<string>,
  whyYou: { it: 'Chi scrive, e perché a Lei', en: 'Who writes, and why to you' },
  writer: {
    it: ({ sponsor, address }) =>
      `Questo promemoria è inviato per ${sponsor}, a cui questo indirizzo risulta come recapito per la casella ${address}.`,
    en: ({ sponsor, address }) =>
      `This reminder is sent for ${sponsor}, which has this address as the contact for the mailbox ${address}.`,
  } satisfies TextTemplate<PartyDetails>,
  /** Where no other address is known, and the sender is a PEC mailbox too. */
  writerToMailbox: {
    it: ({ sponsor }) => `Questo promemoria è inviato per ${sponsor}, direttamente alla casella che riguarda.`,
    en: ({ sponsor }) => `This reminder is sent for ${sponsor}, directly to the mailbox that it is about.`,
  } satisfies TextTemplate<PartyDetails>,
  answer: {
    it: 'Per domande alla segreteria, risponda a questo messaggio.',
    en: 'If you have questions for the secretariat, answer this mail.',
  },
  contactSecretariat: {
    it: 'Per domande si rivolga alla segreteria, ai recapiti che già conosce.',
    en: 'If you have questions, contact the secretariat in the way that you already know.',
  },
  optOut: {
    it: 'Non ricevere più promemoria per questa casella (i servizi restano come sono)',
    en: 'Receive no more reminders for this mailbox (the add-ons stay as they are)',
  },
} as const satisfies Record<string, Text | TextTemplate<never>>

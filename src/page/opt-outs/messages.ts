import type { Text, TextTemplate } from '../../shared/language.ts'

/** What the page of an opt-out says of a mailbox. */
export interface OptOutDetails {
  readonly address: string
  /** The Order. */
  readonly sponsor: string
}

/** The texts of the page on which the reminders of one mailbox are turned off and on. */
export const optOutMessages = {
  title: { it: 'Promemoria di rinnovo', en: 'Renewal reminders' },
  turnOff: { it: 'Disattiva i promemoria', en: 'Turn the reminders off' },
  turnOn: { it: 'Riattiva i promemoria', en: 'Turn the reminders on again' },
  notUnderstood: {
    it: 'La richiesta non diceva se disattivare o riattivare i promemoria: nulla è cambiato.',
    en: 'The request did not say whether to turn the reminders off or on: nothing has changed.',
  },
  unknownTitle: { it: 'Collegamento non valido', en: 'This link is not valid' },
  unknown: {
    it: 'Il collegamento è incompleto, oppure la casella o il messaggio da cui proviene non sono più registrati. Nulla è cambiato. Per disattivare o riattivare i promemoria è possibile rivolgersi alla segreteria dell’Ordine.',
    en: 'The link is incomplete, or the mailbox or the message that it comes from is not registered any more. Nothing has changed. The secretariat of the Order can turn the reminders off or on.',
  },
  unavailableTitle: { it: 'Al momento non è possibile', en: 'Not possible at the moment' },
  unavailable: {
    it: 'Il registro delle caselle non è raggiungibile in questo momento. Nulla è cambiato: riprovare tra qualche minuto.',
    en: 'The register of mailboxes cannot be reached at the moment. Nothing has changed: try again in a few minutes.',
  },
} as const satisfies Record<string, Text>

/** What is the case now, and what the button does. */
export const optOutState = {
  on: {
    it: ({ address, sponsor }) =>
      `I promemoria per la casella ${address} sono attivi. Avvisano quando il credito potrebbe non bastare a rinnovare i servizi aggiuntivi della casella, offerti tramite ${sponsor}. Con il pulsante si disattivano tutti, per questa casella soltanto; i servizi e il loro rinnovo non cambiano.`,
    en: ({ address, sponsor }) =>
      `Reminders are on for the mailbox ${address}. They warn when the credit may not be sufficient to renew the add-ons of the mailbox, offered through ${sponsor}. The button turns all of them off, for this mailbox only; the services and their renewal do not change.`,
  },
  off: {
    it: ({ address }) =>
      `I promemoria per la casella ${address} sono disattivati: non ne verranno inviati altri. Se il credito non basta, i servizi aggiuntivi non vengono rinnovati e nessun promemoria lo segnala prima. Il pulsante li riattiva; può farlo anche la segreteria dell’Ordine.`,
    en: ({ address }) =>
      `Reminders are off for the mailbox ${address}: no more of them will be sent. If the credit is not sufficient, the add-ons are not renewed, and no reminder says so before. The button turns them on again; so can the secretariat of the Order.`,
  },
} as const satisfies Record<'on' | 'off', TextTemplate<OptOutDetails>>

import type { Outcome } from '../../domain/renewal.ts'
import { del } from '../../shared/messages/format.ts'
import { MAIL_FAILURES, type MailFailure } from './smtp-result.ts'

const outcomes: Readonly<Partial<Record<Outcome, string>>> = {
  deactivated: 'credito insufficiente',
  'partly-covered': 'credito che basta solo in parte',
  'credit-unknown': 'credito non noto',
}

/** What the outcome of a renewal check means, in a few words. */
export const outcomeText = (outcome: Outcome): string => outcomes[outcome] ?? outcome

const failures: Readonly<Record<MailFailure, string>> = {
  'recipient-refused': 'il server del destinatario ha rifiutato il messaggio',
  'recipient-invalid': 'il recapito non è un indirizzo valido',
  'login-failed': "l'accesso al server di posta non è riuscito",
  'sender-refused': 'il server di posta non ha accettato il mittente',
  'server-refused': 'il server di posta ha rifiutato il collegamento',
  'tls-failed': 'il collegamento sicuro con il server di posta non è riuscito',
  'temporarily-refused': 'il server di posta ha rimandato il messaggio',
  'timed-out': 'il server di posta non ha risposto in tempo',
  unreachable: 'il server di posta non era raggiungibile',
}

/** A reason of a `SendResult` in Italian, with the server's codes; one of another channel as it is. */
export function reasonText(reason: string): string {
  const [word, ...codes] = reason.split(' ')
  const failure = MAIL_FAILURES.find((each) => each === word)
  if (failure === undefined) return reason
  return codes.length === 0 ? failures[failure] : `${failures[failure]} (${codes.join(' ')})`
}

const mailboxes = (count: number): string => (count === 1 ? '1 casella' : `${count} caselle`)

/** The texts of a digest. They are in Italian alone, for the secretariats of Italian Orders. */
export const digestMessages = {
  subject: (on: string, warned: number) =>
    `Promemoria PEC ${del(on)}: ${mailboxes(warned)} ${warned === 1 ? 'avvisata' : 'avvisate'}`,
  intro: (on: string, sponsor: string) =>
    `Riepilogo dei promemoria ${del(on)} per ${sponsor}: avvisano del rinnovo dei servizi aggiuntivi PEC chi potrebbe perderli.`,
  warned: (count: number) => `Avvisate: ${mailboxes(count)}`,
  warnedBy: (outcome: Outcome, count: number) => `di cui con ${outcomeText(outcome)}: ${count}`,
  notReached: (count: number) => `Non raggiunte: ${mailboxes(count)}`,
  withoutContact: (count: number) => `Senza recapito: ${mailboxes(count)}`,
  expiryPassed: (count: number) => `Con la scadenza passata: ${mailboxes(count)}`,
  atRiskHeading: 'A rischio, già avvisate',
  notReachedHeading: 'Non raggiunte: correggere il recapito, o avvisare in altro modo',
  withoutContactHeading: 'Senza recapito: aggiungerlo, o avvisare in altro modo',
  expiryPassedHeading: "Scadenza passata: leggere la data nuova nell'area clienti e importarla",
  more: (count: number) => `e altre ${count}`,
  confidential: 'Questo messaggio contiene indirizzi di iscritti: è per la sola segreteria.',
} as const

import type { Channel } from '../../domain/reminder.ts'
import type { DeliveryCount } from '../../register/delivery-counts.ts'
import type { Language, Text, TextTemplate } from '../../shared/language.ts'

/** The agreement that was asked for does not exist, or none was and there are several. @param ids of all agreements */
export const agreementText: TextTemplate<readonly string[]> = {
  it: (ids) => `--agreement: indicare una convenzione tra ${ids.join(', ')}`,
  en: (ids) => `--agreement: state one of the agreements ${ids.join(', ')}`,
}

export const dateText: Text = {
  it: '--on: serve una data, come 2027-04-30 o 30/04/2027',
  en: '--on: needs a date, like 2027-04-30 or 30/04/2027',
}

export const commandText: Text = {
  it: 'serve preview o run; --help li spiega',
  en: 'expected preview or run; --help explains them',
}

/** A run where nothing is ever sent. */
export const offText: Text = {
  it: 'i promemoria non sono attivi: serve REMINDERS=on, con SMTP_URL o WEBHOOK_URL',
  en: 'reminders are off: they need REMINDERS=on, and SMTP_URL or WEBHOOK_URL',
}

/** After a preview. */
export const previewedText: TextTemplate<{ readonly mailboxes: number; readonly reminded: number }> = {
  it: ({ mailboxes, reminded }) => `Caselle: ${mailboxes}. Con un promemoria: ${reminded}. Non è stato inviato nulla.`,
  en: ({ mailboxes, reminded }) => `Mailboxes: ${mailboxes}. With a reminder: ${reminded}. Nothing was sent.`,
}

/** Beside a preview of a service that sends nothing. */
export const previewOffText: Text = {
  it: 'Qui REMINDERS non è on: è ciò che sarebbe inviato con le impostazioni di questa shell.',
  en: 'REMINDERS is not on here: this is what would be sent with the settings of this shell.',
}

/** After a run. @property waiting how many messages are to be sent */
export const ranText: TextTemplate<{ readonly on: string; readonly checked: number; readonly waiting: number }> = {
  it: ({ on, checked, waiting }) =>
    `Promemoria del ${on}: caselle controllate ${checked}, messaggi da inviare ${waiting}. Li invia il servizio in funzione.`,
  en: ({ on, checked, waiting }) =>
    `Reminders of ${on}: ${checked} mailboxes checked, ${waiting} messages to send. The running service sends them.`,
}

const CHANNELS = {
  mail: { it: 'mail', en: 'mail' },
  webhook: { it: 'webhook', en: 'webhook' },
  digest: { it: 'riepilogo alla segreteria', en: 'digest for the secretariat' },
} as const satisfies Record<Channel | 'digest', Text>

/** One line of what was decided: "mail  waiting  12". */
export function countText({ channel, state, reason, deliveries }: DeliveryCount, language: Language): string {
  return [CHANNELS[channel][language], state, ...(reason === undefined ? [] : [reason]), deliveries].join('  ')
}

/** What `--help` writes. */
export const usage = {
  it: `npm run reminders -- preview [--on DATA] [--agreement ID] | run [--agreement ID]

Promemoria dei rinnovi delle caselle del registro. Termina con 0, o con 1 se non è stato fatto nulla.

  preview           chi riceve che cosa e per quale via, e chi no e perché; non invia nulla
  run               decide ora i promemoria di oggi; li invia il servizio in funzione, mai due volte lo stesso
  --on 2027-04-30   la data dell'anteprima, anche 30/04/2027 (oggi)
  --agreement ID    la convenzione; per preview tutte, per run serve se ce n'è più di una
  --language en     it o en (it)
  -h, --help        queste righe
`,
  en: `npm run reminders -- preview [--on DATE] [--agreement ID] | run [--agreement ID]

Reminders of the renewals of registered mailboxes. Ends with 0, or with 1 if nothing was done.

  preview           who gets what by which channel, and who does not and why; it sends nothing
  run               decides now on the reminders of today; the running service sends them, none of them twice
  --on 2027-04-30   the date of the preview, also 30/04/2027 (today)
  --agreement ID    the agreement; for preview all, for run needed if there are several
  --language en     it or en (it)
  -h, --help        these lines
`,
} as const satisfies Text

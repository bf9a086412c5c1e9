import { isRejection } from '../../domain/rejection.ts'
import type { Channel, NotDueReason, NotSentReason } from '../../domain/reminder.ts'
import type { Renewal } from '../../domain/renewal.ts'
import type { Language, Text, TextTemplate } from '../../shared/language.ts'
import { date, days, del, sentence } from '../../shared/messages/format.ts'
import type { PreviewedMailbox } from './preview.ts'

type Decided = PreviewedMailbox['decisions'][number]

const sent = {
  mail: { it: (to) => `parte una mail a ${to}`, en: (to) => `a mail goes to ${to}` },
  webhook: { it: () => 'parte un evento per il webhook', en: () => 'an event goes to the webhook' },
} as const satisfies Record<Channel, TextTemplate<string>>

const notSent = {
  mail: { it: 'nessuna mail', en: 'no mail' },
  webhook: { it: 'nessun evento per il webhook', en: 'no event for the webhook' },
} as const satisfies Record<Channel, Text>

const NOTHING: Text = { it: 'non parte nulla', en: 'nothing is sent' }

/** Why a reminder is due: what the check says of the credit. */
const whys = {
  'credit-unknown': { it: 'il credito non è noto', en: 'the credit is not known' },
  deactivated: { it: 'il credito non copre alcun servizio', en: 'the credit covers no add-on' },
  'partly-covered': { it: 'il credito non copre tutti i servizi', en: 'the credit does not cover all add-ons' },
} as const satisfies Partial<Record<Renewal['outcome'], Text>>

/** What the reasons need: the date of the preview is not always today. */
interface ReasonDetails {
  readonly expiresOn: string
  readonly daysLeft: number
  readonly step: number
}

const reasons = {
  renewed: { it: () => 'il credito basta', en: () => 'the credit is sufficient' },
  'nothing-to-renew': {
    it: () => 'non ci sono servizi aggiuntivi da rinnovare',
    en: () => 'there are no add-ons to renew',
  },
  'expiry-passed': {
    it: ({ expiresOn }) => `la scadenza ${del(expiresOn)} è passata e va letta la data nuova`,
    en: ({ expiresOn }) => `the expiry of ${date(expiresOn, 'en')} has passed, and the new date is to be read`,
  },
  'not-yet': {
    it: ({ daysLeft }) => `è presto, al rinnovo ${left(daysLeft, 'it')}`,
    en: ({ daysLeft }) => `it is early, ${left(daysLeft, 'en')} until the renewal`,
  },
  'reminders-off': {
    it: () => 'i promemoria di questa casella sono disattivati',
    en: () => 'the reminders for this mailbox are off',
  },
  'already-sent': {
    it: ({ step }) => `il promemoria a ${days(step, 'it')} dal rinnovo è già partito`,
    en: ({ step }) => `the reminder at ${days(step, 'en')} before the renewal has already been sent`,
  },
  refused: {
    it: () => 'il server del destinatario ha già rifiutato questo promemoria',
    en: () => 'the server of the recipient has already refused this reminder',
  },
  'no-contact': { it: () => 'manca un recapito', en: () => 'there is no contact' },
  'sent-today': {
    it: () => 'in questo giorno è già partito un altro promemoria',
    en: () => 'another reminder has already been sent on this day',
  },
} as const satisfies Record<NotDueReason | NotSentReason, TextTemplate<ReasonDetails>>

const NOT_CHECKED: Text = {
  it: 'il rinnovo di questa casella non si può controllare',
  en: 'the renewal of this mailbox cannot be checked',
}

function left(count: number, language: Language): string {
  if (language === 'it') return `${count === 1 ? 'manca' : 'mancano'} ${days(count, 'it')}`
  return `${days(count, 'en')} ${count === 1 ? 'is' : 'are'} left`
}

/** What happens to a mailbox, in one sentence. */
export function previewText({ record, result, decisions }: PreviewedMailbox, language: Language): string {
  if (isRejection(result)) return sentence(`${NOTHING[language]}: ${NOT_CHECKED[language]}`)
  const daysLeft = result.due?.daysLeft ?? 0
  const details = (decided: Decided): ReasonDetails => ({
    expiresOn: record.expiresOn,
    daysLeft,
    step: decided.due?.step ?? 0,
  })
  const because = (decided: Decided & { isSent: false }): string => reasons[decided.reason][language](details(decided))
  const going = decisions.filter((decided) => decided.isSent)
  const staying = decisions.filter((decided) => !decided.isSent)
  const skipped = staying.map((decided) => ({ channel: notSent[decided.channel][language], why: because(decided) }))
  const [first] = skipped
  if (going.length === 0 && first !== undefined && skipped.every(({ why }) => why === first.why)) {
    return sentence(`${NOTHING[language]}: ${first.why}`)
  }
  const why = `${whys[result.outcome as keyof typeof whys][language]}, ${renewalIn(daysLeft, language)}`
  const goes = going.map(({ channel, recipient = '' }) => sent[channel][language](recipient))
  const and = language === 'it' ? ' e ' : ' and '
  return sentence(
    [
      ...(going.length > 0 ? [`${goes.join(and)}: ${why}`] : []),
      ...skipped.map(({ channel, why }) => `${channel}: ${why}`),
    ].join('; '),
  )
}

const TODAY: Text = { it: 'è il giorno del rinnovo', en: 'it is the day of the renewal' }

function renewalIn(daysLeft: number, language: Language): string {
  if (daysLeft === 0) return TODAY[language]
  return language === 'it' ? `al rinnovo ${left(daysLeft, 'it')}` : `${left(daysLeft, 'en')} until the renewal`
}

import type { MailboxRecord } from '../../register/mailbox-record.ts'
import type { Language, Text } from '../../shared/language.ts'

const FIELDS = {
  expiresOn: { it: 'scadenza', en: 'expiry' },
  usedGigabytes: { it: 'GB usati', en: 'gigabytes used' },
  credit: { it: 'credito', en: 'credit' },
  contact: { it: 'recapito', en: 'contact' },
  language: { it: 'lingua', en: 'language' },
} as const satisfies Partial<Record<keyof MailboxRecord, Text>>

const NOTHING: Text = { it: 'nulla', en: 'none' }

/**
 * What an import changes of a mailbox, in one line.
 * @example changeText(before, after, 'en') // "mario.rossi@…: expiry 2027-04-30 → 2028-04-30; extra-space 3 → none"
 */
export function changeText(before: MailboxRecord, after: MailboxRecord, language: Language): string {
  const services = [...new Set([...before.addOns, ...after.addOns].map(({ service }) => service))]
  const gigabytesOf = ({ addOns }: MailboxRecord, service: string): number | undefined =>
    addOns.find((addOn) => addOn.service === service)?.gigabytes
  const values = [
    ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map(
      (field) => [FIELDS[field][language], before[field], after[field]] as const,
    ),
    ...services.map((service) => [service, gigabytesOf(before, service), gigabytesOf(after, service)] as const),
  ]
  const changes = values
    .filter(([, from, to]) => from !== to)
    .map(([name, from, to]) => `${name} ${from ?? NOTHING[language]} → ${to ?? NOTHING[language]}`)
  return `${before.address}: ${changes.join('; ')}`
}

import type { MailboxRecord } from '../../src/register/mailbox-record.ts'

/** The mailbox of the real example, as a record of the register, with other values where they are given. */
export function recordWith(values: Partial<MailboxRecord> = {}): MailboxRecord {
  return {
    id: 'mario',
    agreement: 'architetti-torino',
    address: 'mario.rossi@architettitorinopec.it',
    expiresOn: '2027-04-30',
    addOns: [{ service: 'extra-space', gigabytes: 3 }],
    usedGigabytes: 2.5,
    credit: '10.98',
    creditReadOn: '2026-11-20',
    readOn: '2026-11-20',
    contact: 'mario.rossi@example.org',
    language: 'it',
    reminders: 'on',
    version: 1,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    ...values,
  }
}

/** The mailboxes of the examples: one that is renewed, one at risk without a contact, one whose credit is not known. */
export const EXAMPLE_RECORDS: readonly MailboxRecord[] = [
  recordWith({ id: '5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5' }),
  omit(
    recordWith({
      id: '0d9a7b3c4e5f46718293a4b5c6d7e8f9',
      address: 'anna.bianchi@architettitorinopec.it',
      expiresOn: '2027-01-15',
      addOns: [
        { service: 'extra-space', gigabytes: 2 },
        { service: 'preservation', gigabytes: 1 },
      ],
      credit: '3.00',
    }),
    'contact',
  ),
  omit(
    recordWith({
      id: 'c4d5e6f708192a3b4c5d6e7f8091a2b3',
      address: 'luca.verdi@architettitorinopec.it',
      expiresOn: '2027-02-28',
    }),
    'credit',
    'creditReadOn',
  ),
]

/** A record without some of its fields. */
function omit(record: MailboxRecord, ...fields: readonly (keyof MailboxRecord)[]): MailboxRecord {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field as never))) as never
}

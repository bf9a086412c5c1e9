import type { MailboxRecord } from './mailbox-record.ts'

/** A record as the API has it: without its version, which is the entity tag. */
export function recordResponse({ version: _, ...fields }: MailboxRecord) {
  return fields
}

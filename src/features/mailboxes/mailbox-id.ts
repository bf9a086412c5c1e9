import { MailboxId } from '../../shared/schemas/mailbox-record.ts'

const { pattern, maxLength } = MailboxId as unknown as { readonly pattern: string; readonly maxLength: number }
const ID = new RegExp(pattern)

/** Whether a text can be the id of a mailbox. Any other text, which a database might refuse, is not asked for. */
export function isMailboxId(text: string): boolean {
  return text.length <= maxLength && ID.test(text)
}

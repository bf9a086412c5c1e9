import { json, LIMITED_PROBLEMS, type Operation, REGISTER_PROBLEMS } from '../../shared/operation.ts'
import { ReminderPreviewPage } from './response-schema.ts'

export const previewRemindersOperation: Operation = {
  operationId: 'previewReminders',
  summary: 'Preview the reminders of a date',
  description: `Returns who is reminded on a date, through which channel, and who is not and why. It decides as a run on that date would, from what the register knows now; nothing is sent.

It has the mailboxes whose renewal is due within the first day of a reminder of their agreement (\`renewal.reminderDays\` and \`renewal.checkDays\`), and those whose expiry has passed, in the order in which they are due. Where neither mail nor the webhook is configured it shows what mail would do.

With \`nextCursor\` more mailboxes may follow: send it as \`cursor\` with the same parameters. With \`decision\` a page may have fewer mailboxes than \`limit\`, or none, and still a \`nextCursor\`.`,
  tag: 'reminders',
  responseDescription: 'A page of the preview.',
  response: json(ReminderPreviewPage),
  key: 'read',
  limited: true,
  cached: false,
  problems: [...LIMITED_PROBLEMS, 'invalid-request', ...REGISTER_PROBLEMS],
  examples: new URL('./examples.json', import.meta.url),
}

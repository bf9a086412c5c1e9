import { json, LIMITED_PROBLEMS, type Operation, REGISTER_PROBLEMS } from '../../shared/operation.ts'
import { ReminderRun, ReminderRunList } from './schema.ts'

const COMMON = { tag: 'reminders', limited: true, cached: false } as const

export const runRemindersOperation: Operation = {
  ...COMMON,
  operationId: 'runReminders',
  summary: 'Send the reminders of today now',
  description:
    'Decides now on every reminder of an agreement that is due today, as the run of the day does; the messages are sent after the response. A reminder that was sent before is not sent again, however often this is called. While reminders are off (`REMINDERS`) it is 409 `reminders-off`, and `previewReminders` shows what would be sent.',
  responseDescription: 'The run, with what was decided; the messages to be sent are `waiting`.',
  response: json(ReminderRun),
  key: 'remind',
  problems: [...LIMITED_PROBLEMS, 'invalid-request', 'reminders-off', ...REGISTER_PROBLEMS],
  examples: new URL('./run-examples.json', import.meta.url),
}

export const listReminderRunsOperation: Operation = {
  ...COMMON,
  operationId: 'listReminderRuns',
  summary: 'List the last runs of the reminders',
  description:
    'Returns the last runs of the reminders, the latest first, with what has become of their messages, and when the next daily runs begin.',
  responseDescription: 'The last runs and the next ones.',
  response: json(ReminderRunList),
  key: 'read',
  problems: [...LIMITED_PROBLEMS, 'invalid-request', ...REGISTER_PROBLEMS],
  examples: new URL('./list-examples.json', import.meta.url),
}

import type { Config } from '../config.ts'
import type { Channel } from '../domain/reminder.ts'
import type { Channels } from './decide.ts'

/** The channels that are configured; where none is, mail, so that a preview shows what it would do. */
export function channelsOf({ smtpUrl, mailFromIsPec, webhookUrl }: Config): Channels {
  const names: Channel[] = [
    ...(smtpUrl !== undefined || webhookUrl === undefined ? (['mail'] as const) : []),
    ...(webhookUrl !== undefined ? (['webhook'] as const) : []),
  ]
  return { names, senderIsPec: mailFromIsPec, ...(webhookUrl !== undefined && { webhookUrl }) }
}

import { pino } from 'pino'
import t, { type Test } from 'tap'
import { readConfig } from '../../src/config.ts'
import { checkMail } from '../../src/delivery/start.ts'
import { freePort } from '../support/free-port.ts'
import { linesOf } from '../support/log.ts'
import { mailSettings, reminderService } from '../support/running-reminders.ts'
import { SHORT } from '../support/sending.ts'
import { startSmtp } from '../support/smtp.ts'
import { until } from '../support/until.ts'

/** What the check of the mail server logs at a start with these settings. */
async function checked(settings: Record<string, string>): Promise<Record<string, unknown>[]> {
  const { stream, lines } = linesOf()
  await checkMail(readConfig(settings).config, pino({}, stream))
  return lines().map(({ level, msg, reason }) => ({ level, msg, ...(reason !== undefined && { reason }) }))
}

t.test('whether mail can be sent is logged at the start', async (t) => {
  const smtp = await startSmtp(t as Test)
  t.strictSame(await checked(mailSettings(smtp)), [{ level: 30, msg: 'SMTP_URL: mail can be sent' }])
  t.strictSame(smtp.received, [], 'without sending one')
  const closed = { url: `smtp://127.0.0.1:${await freePort()}` }
  t.strictSame(await checked(mailSettings(closed)), [
    { level: 50, msg: 'SMTP_URL: mail cannot be sent now', reason: 'unreachable' },
  ])
  t.strictSame(await checked({}), [], 'nothing where none is configured')
})

t.test('a sender that is a PEC mailbox writes to PEC mailboxes, and says where to reply', async (t) => {
  const smtp = await startSmtp(t as Test)
  const settings = {
    ...mailSettings(smtp),
    MAIL_FROM_IS_PEC: 'on',
    MAIL_REPLY_TO: 'Segreteria <segreteria@example.org>',
  }
  const { contact: _, ...record } = SHORT
  const { reminders } = await reminderService(t as Test, settings, { records: [record] })
  reminders.start()
  await until(() => smtp.received.length === 1)
  t.strictSame(smtp.received[0]?.to, [SHORT.address])
  t.equal(smtp.received[0]?.parsed.replyTo?.value[0]?.address, 'segreteria@example.org')
})

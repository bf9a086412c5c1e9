import t from 'tap'
import { readConfig } from '../../src/config.ts'
import { channelsOf } from '../../src/delivery/channels.ts'

t.test('the channels are those that are configured, or mail for a preview', async (t) => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: 'a@b.example', PUBLIC_URL: 'https://pec.example' }
  const webhook = { WEBHOOK_URL: 'https://hooks.example/a', WEBHOOK_SECRET: `whsec_${'A'.repeat(32)}` }
  const webhookUrl = webhook.WEBHOOK_URL
  for (const [set, expected] of [
    [{}, { names: ['mail'], senderIsPec: false }],
    [{ MAIL_FROM_IS_PEC: 'on' }, { names: ['mail'], senderIsPec: true }],
    [mail, { names: ['mail'], senderIsPec: false }],
    [webhook, { names: ['webhook'], senderIsPec: false, webhookUrl }],
    [
      { ...mail, ...webhook },
      { names: ['mail', 'webhook'], senderIsPec: false, webhookUrl },
    ],
  ] as const) {
    t.strictSame(channelsOf(readConfig(set).config), expected)
  }
})

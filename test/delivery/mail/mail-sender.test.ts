import t, { type Test } from 'tap'
import { createMailSender, type MailSenderOptions } from '../../../src/delivery/mail/mail-sender.ts'
import { reminderIn } from '../../support/calendar.ts'
import { digestWith } from '../../support/digest.ts'
import { REMINDED_AT, reminderMessage } from '../../support/reminder-message.ts'
import { type ReceivedMail, startSmtp } from '../../support/smtp.ts'

async function start(t: Test, options: Partial<MailSenderOptions> = {}) {
  const smtp = await startSmtp(t)
  const sender = createMailSender({
    smtpUrl: smtp.url,
    from: 'Ordine Forlì <promemoria@ordine.example>',
    replyTo: 'Segreteria <segreteria@ordine.example>',
    publicUrl: 'https://pec.ordine.example',
    ...options,
  })
  t.teardown(() => sender.close())
  return { smtp, sender }
}

/** A header as it is, folded or not. */
const headerOf = (mail: ReceivedMail, name: string): unknown =>
  mail.parsed.headerLines
    .filter(({ key }) => key === name)
    .map(({ line }) => line.replace(/\r\n(?=[ \t])/g, '').replace(/^[^:]+: */, ''))

t.test('both languages arrive as they were written, with their headers and the calendar file', async (t) => {
  const { smtp, sender } = await start(t)
  t.equal(await sender.check(), undefined)
  for (const language of ['it', 'en'] as const) {
    const message = reminderMessage({
      language,
      agreement: { sponsor: { name: 'Ordine degli Architetti di Forlì-Cesena “Perù”', shortName: 'OAF' } },
    })
    t.strictSame(await sender.send(message), { state: 'sent' })
    const mail = smtp.received.at(-1) as ReceivedMail
    const { parsed } = mail
    const id = message.delivery.id
    t.equal(parsed.messageId, `<${id}@ordine.example>`)
    t.equal(parsed.date?.getTime(), REMINDED_AT)
    t.strictSame(parsed.from?.value, [{ name: 'Ordine Forlì', address: 'promemoria@ordine.example' }])
    t.strictSame(parsed.replyTo?.value, [{ name: 'Segreteria', address: 'segreteria@ordine.example' }])
    t.strictSame([mail.from, mail.to], ['promemoria@ordine.example', ['mario.rossi@example.org']])
    t.match(parsed.subject, language === 'it' ? 'rinnovo del 30 aprile 2027' : 'renewal on 30 April 2027')
    t.match(parsed.text, 'Ordine degli Architetti di Forlì-Cesena “Perù”')
    t.match(parsed.html, 'Ordine degli Architetti di Forlì-Cesena “Perù”')
    t.match(parsed.text, `https://pec.ordine.example/opt-outs/${message.optOutToken}`)
    for (const [name, value] of [
      ['auto-submitted', 'auto-generated'],
      ['content-language', language],
      ['list-id', '<architetti-torino.pec-reminders.ordine.example>'],
      ['list-unsubscribe', `<https://pec.ordine.example/opt-outs/${message.optOutToken}>`],
      ['list-unsubscribe-post', 'List-Unsubscribe=One-Click'],
    ]) {
      t.strictSame(headerOf(mail, name as string), [value], String(name))
    }
    const [file, ...others] = parsed.attachments
    t.strictSame(others, [])
    t.match(file, { filename: 'rinnovo-pec-2027-04-30.ics', contentType: 'text/calendar' })
    t.match(mail.raw, /^Content-Type: text\/calendar; charset=utf-8;/m)
    t.match(reminderIn(String(file?.content)), { start: '2027-04-30', end: '2027-05-01', summary: /10[,.]98/ })
  }
})

t.test('no line is longer than a mail may have; what has no space to fold at stays below the hard limit', async (t) => {
  const { smtp, sender } = await start(t)
  const sponsor = { name: `Ordine ${'Perù '.repeat(60)}`, shortName: 'O' }
  const address = `${'ù'.repeat(40)}@architettitorinopec.it`
  await sender.send(reminderMessage({ agreement: { sponsor }, record: { address } }))
  const [mail] = smtp.received as [ReceivedMail]
  const long = mail.raw.split('\r\n').filter((line) => line.length > 78)
  t.ok(
    long.every((line) => /^ <https:[^\s>]+>$/.test(line) && line.length < 998),
    String(long),
  )
  t.match(mail.parsed.text, sponsor.name.trim())
  t.match(mail.parsed.text, address)
})

t.test('a repeated message is the same mail, with the same opt-out', async (t) => {
  const { smtp, sender } = await start(t)
  const message = reminderMessage()
  await sender.send(message)
  await sender.send({ ...message, now: REMINDED_AT + 3_600_000 })
  t.strictSame([...smtp.timesById().values()], [2])
  const [first, second] = smtp.received.map(({ parsed }) => parsed.text)
  t.equal(first, second)
})

t.test('without a reply address there is none, and the text does not ask to answer', async (t) => {
  const { smtp, sender } = await start(t, { replyTo: undefined })
  await sender.send(reminderMessage())
  const [mail] = smtp.received as [ReceivedMail]
  t.equal(mail.parsed.replyTo, undefined)
  t.notMatch(mail.parsed.text, /risponda/)
})

t.test('the digest goes to the secretariat, with an id of its own and nothing to unsubscribe from', async (t) => {
  const { smtp, sender } = await start(t)
  t.strictSame(await sender.sendDigest(digestWith(), 'digest1', 'segreteria@ordine.example'), { state: 'sent' })
  const [mail] = smtp.received as [ReceivedMail]
  t.strictSame(mail.to, ['segreteria@ordine.example'])
  t.equal(mail.parsed.messageId, '<digest1@ordine.example>')
  t.match(mail.parsed.subject, 'Promemoria PEC del 31 marzo 2027: 64 caselle avvisate')
  t.match(mail.parsed.text, 'paola.neri@architettitorinopec.it')
  t.strictSame(headerOf(mail, 'auto-submitted'), ['auto-generated'])
  t.strictSame(headerOf(mail, 'list-id'), ['<architetti-torino.pec-reminders.ordine.example>'])
  t.strictSame(headerOf(mail, 'list-unsubscribe'), [])
  t.strictSame(headerOf(mail, 'list-unsubscribe-post'), [])
  t.strictSame(mail.parsed.attachments, [])
})

/** Every name of a header that a mail has, in lower case, the parts of its body apart. */
const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
]

const INJECTIONS = [
  'x\r\nBcc: eve@evil.example\r\n\r\nHello',
  'x\nBcc: eve@evil.example',
  'x\rBcc: eve@evil.example',
  'x\u2028Bcc: eve@evil.example',
  'x\u0085Bcc: eve@evil.example',
  'x"\r\nBcc: eve@evil.example <"',
  '=?utf-8?Q?x=0D=0ABcc:_eve@evil.example?=',
]

t.test('no text makes a header, a recipient or a command', async (t) => {
  const { smtp, sender } = await start(t)
  for (const text of INJECTIONS) {
    const sponsor = { name: text, shortName: text }
    const provider = { name: text, customerArea: 'https://areaclienti.arubapec.it' }
    const services = [{ id: 'extra-space', name: { it: text, en: text } }]
    const purchase = { steps: [], guideUrl: `https://oato.it/${text}` }
    const message = reminderMessage({ agreement: { sponsor, provider, services, purchase } })
    const { record } = message
    t.strictSame(await sender.send({ ...message, record: { ...record, address: `${text}@architettitorinopec.it` } }), {
      state: 'sent',
    })
    const { agreement } = message.renewal
    t.strictSame(await sender.sendDigest(digestWith({ agreement }), 'digest', 'segreteria@ordine.example'), {
      state: 'sent',
    })
  }
  t.equal(smtp.received.length, 2 * INJECTIONS.length)
  for (const { parsed, to } of smtp.received) {
    t.equal(to.length, 1)
    t.notMatch(to, ['eve@evil.example'])
    const names = parsed.headerLines.map(({ key }) => key)
    t.strictSame(
      names.filter((name) => !HEADERS.includes(name)),
      [],
    )
    t.equal(new Set(names).size, names.length, 'each once')
  }
})

t.test('no recipient is a list, a command, or someone else', async (t) => {
  const { smtp, sender } = await start(t)
  for (const recipient of [
    'mario@example.org, eve@evil.example',
    'mario@example.org;eve@evil.example',
    'mario@example.org>\r\nRCPT TO:<eve@evil.example',
    'mario@example.org\r\nDATA',
    'Mario <eve@evil.example>',
    '"eve@evil.example" <mario@example.org>',
    'eve@evil.example\u0000@example.org',
    '',
  ]) {
    const result = await sender.send(reminderMessage({ recipient }))
    t.not(result.state, 'sent', JSON.stringify(recipient))
    t.notMatch(JSON.stringify(result), /@|example/)
  }
  t.strictSame(smtp.received, [])
})

t.test('letters of any language before the @, where the server takes them', async (t) => {
  const { smtp, sender } = await start(t)
  t.strictSame(await sender.send(reminderMessage({ recipient: 'niccolò@forlì.example' })), { state: 'sent' })
  t.match(smtp.received[0]?.to, ['niccolò@forlì.example'])
})

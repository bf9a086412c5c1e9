import { readFileSync } from 'node:fs'
import t from 'tap'
import { reminderMail } from '../../../src/delivery/mail/reminder-mail.ts'
import type { ReminderMessage } from '../../../src/delivery/message.ts'
import { reminderIn } from '../../support/calendar.ts'
import { reminderMessage } from '../../support/reminder-message.ts'

const SETTINGS = { publicUrl: 'https://pec.ordine.example', hasReplyTo: true }

const mailOf = (message: ReminderMessage, settings = SETTINGS) => reminderMail(message, settings)

/** The text of a mail in a file: its subject, an empty line, and its text. */
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/mails/${name}.txt`, import.meta.url), 'utf8')

const BOTH_ADD_ONS = [
  { service: 'extra-space', gigabytes: 3 },
  { service: 'preservation', gigabytes: 1 },
]

/** Neither has a link besides the guide and the opt-out. */
const WORKED = [
  {
    name: 'reminder-it',
    given: reminderMessage({ record: { addOns: BOTH_ADD_ONS } }),
  },
  {
    name: 'reminder-en',
    given: reminderMessage({ record: { credit: undefined, creditReadOn: undefined, language: 'en' } }),
  },
]

t.test(
  'the whole text, in Italian with a credit that is short and in English with one that is not known',
  async (t) => {
    for (const { name, given } of WORKED) {
      const { subject, text } = mailOf(given)
      t.equal(`${subject}\n\n${text}`, fixture(name), name)
    }
  },
)

const CASES: readonly { name: string; given: ReminderMessage; expect: readonly RegExp[]; not?: readonly RegExp[] }[] = [
  {
    name: 'deactivated: what there was, what is needed, what to load',
    given: reminderMessage({ record: { credit: '2.00' } }),
    expect: [/^Con questo credito il 30 aprile/, /il 20 marzo 2027 era di 2,00 euro/, /carichi 8,98 euro entro il 15/],
    not: [/non ci è noto/],
  },
  {
    name: 'on the day itself a date is called today',
    given: reminderMessage({ asOf: '2027-04-30' }),
    expect: [/^Con questo credito oggi, 30 aprile 2027, i servizi/, /entro oggi, 30 aprile 2027\./],
  },
  {
    name: 'a credit that is too old is not known',
    given: reminderMessage({ record: { creditReadOn: '2026-11-01' } }),
    expect: [/Controlli il credito: servono almeno 10,98 euro\./, /non ci è noto/],
    not: [/5,00/],
  },
  {
    name: 'without more space than the base plan nothing is to be noted',
    given: reminderMessage({ record: { usedGigabytes: 0.5 } }),
    expect: [],
    not: [/Attenzione/],
  },
  {
    name: 'English: a known credit, and today',
    given: reminderMessage({ record: { language: 'en' }, asOf: '2027-04-30' }),
    expect: [/on 20 March 2027 it was EUR 5\.00/, /load EUR 5\.98 by today, 30 April 2027\./],
  },
  {
    name: 'to the mailbox itself, from a PEC mailbox',
    given: reminderMessage({ recipient: 'mario.rossi@architettitorinopec.it' }),
    expect: [/Torino, direttamente alla casella che riguarda\./],
    not: [/recapito per la casella/],
  },
  {
    name: 'to the mailbox itself, in English',
    given: reminderMessage({ recipient: 'mario.rossi@architettitorinopec.it', language: 'en' }),
    expect: [/Torino, directly to the mailbox that it is about\./],
    not: [/as the contact/],
  },
  {
    name: 'an Order without a guide: the opt-out is the only link',
    given: reminderMessage({ agreement: { purchase: { steps: [] } } }),
    expect: [],
    not: [/La guida/, /oato/],
  },
]

for (const { name, given, expect, not = [] } of CASES) {
  t.test(name, async (t) => {
    const { text } = mailOf(given)
    for (const pattern of expect) t.match(text, pattern)
    for (const pattern of not) t.notMatch(text, pattern)
  })
}

t.test('it says to answer only where an answer reaches the secretariat', async (t) => {
  for (const [language, answer, elsewhere] of [
    ['it', /risponda a questo messaggio/, /si rivolga alla segreteria/],
    ['en', /answer this mail/, /contact the secretariat/],
  ] as const) {
    const message = reminderMessage({ language })
    t.match(mailOf(message).text, answer)
    t.notMatch(mailOf(message).text, elsewhere)
    const without = mailOf(message, { ...SETTINGS, hasReplyTo: false }).text
    t.match(without, elsewhere)
    t.notMatch(without, answer)
  }
})

t.test('the address of the secretariat is not shown', async (t) => {
  const mail = mailOf(reminderMessage({ agreement: { secretariatEmail: 'segreteria@ordine.example' } }))
  t.notMatch(JSON.stringify(mail), /segreteria@/)
})

const LINKS = /https?:\/\/[^\s"<>]+/g

t.test(
  'its only links are the guide of the Order and the opt-out, in the text, the HTML and the calendar file',
  async (t) => {
    for (const { name, given } of WORKED) {
      const mail = mailOf(given)
      const optOut = `https://pec.ordine.example/opt-outs/${given.optOutToken}`
      const allowed = ['https://oato.it/2018/05/17/casella-pec', optOut]
      t.strictSame(mail.text.match(LINKS), allowed, `${name}: text`)
      t.strictSame(mail.html.match(LINKS), allowed, `${name}: HTML`)
      t.equal(mail.calendarFile?.content.match(LINKS), null, `${name}: calendar file`)
      t.match(reminderIn(mail.calendarFile?.content as string).description, /\nareaclienti\.arubapec\.it$/)
      t.equal(mail.unsubscribeUrl, optOut)
      t.notMatch(allowed.join(' '), /mario|@|%40/, 'nothing of the member is in a link')
      t.notMatch(mail.html, /<(img|script|link|form|iframe)|url\(|@import/, `${name}: nothing is loaded`)
    }
  },
)

t.test('text and HTML say the same', async (t) => {
  for (const { given } of WORKED) {
    const { text, html } = mailOf(given)
    const entities = { '&amp;': '&', '&quot;': '"' } as Record<string, string>
    const lines = html
      .replace(/^[\s\S]*<\/h1>/, '')
      .replace(/<a href="([^"]*)"[^>]*>([^<]*) \([^<]*\)<\/a>/g, '$2\n$1')
      .replace(/<[^>]+>/g, '')
      .replace(/&\w+;/g, (entity) => entities[entity] as string)
    const plain = (whole: string) =>
      whole
        .split('\n')
        .map((line) => line.replace(/^(\d+\.|-) /, '').toLowerCase())
        .filter((line) => line.trim() !== '')
    t.strictSame(plain(lines), plain(text))
  }
})

t.test('a name with markup stays a name', async (t) => {
  const sponsor = { name: 'Ordine <b>"Perù" & C.</b>', shortName: 'O' }
  const { html, text } = mailOf(reminderMessage({ agreement: { sponsor } }))
  t.match(html, 'Ordine &lt;b&gt;&quot;Perù&quot; &amp; C.&lt;/b&gt;')
  t.notMatch(html, '<b>')
  t.match(text, 'Ordine <b>"Perù" & C.</b>')
})

t.test('the same message makes the same mail', async (t) => {
  t.strictSame(mailOf(reminderMessage()), mailOf(reminderMessage()))
})

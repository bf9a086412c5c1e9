import { readFileSync } from 'node:fs'
import t from 'tap'
import type { Digest } from '../../../src/delivery/digest.ts'
import { digestMail, MAX_LISTED } from '../../../src/delivery/mail/digest-mail.ts'
import { digestWith } from '../../support/digest.ts'

const textOf = (digest: Digest): string => {
  const { subject, text } = digestMail(digest, 'd1', 'segreteria@ordine.example')
  return `${subject}\n\n${text}`
}

t.test('the whole text', async (t) => {
  const fixture = new URL('../../fixtures/mails/digest.txt', import.meta.url)
  t.equal(textOf(digestWith()), readFileSync(fixture, 'utf8'))
})

t.test('it has no link, and cannot be turned off by one', async (t) => {
  const mail = digestMail(digestWith(), 'd1', 'segreteria@ordine.example')
  t.notMatch(mail.text + mail.html, /https?:/)
  t.notOk(mail.unsubscribeUrl)
  t.equal(mail.id, 'd1')
  t.equal(mail.to, 'segreteria@ordine.example')
})

t.test('a list that is empty is left out; one mailbox is singular', async (t) => {
  const text = textOf(
    digestWith({
      warned: { deactivated: 1 },
      notReached: { total: 0, first: [] },
      withoutContact: { total: 0, first: [] },
      expiryPassed: { total: 0, first: [] },
    }),
  )
  t.match(text, /: 1 casella avvisata\n/)
  t.match(text, /- Non raggiunte: 0 caselle/)
  t.notMatch(text, /CORREGGERE|AGGIUNGERLO|PASSATA/)
})

t.test('a long list is cut, and says how many more there are', async (t) => {
  const first = Array.from({ length: MAX_LISTED + 10 }, (_, index) => ({
    address: `m${index}@architettitorinopec.it`,
    date: '2027-04-30',
  }))
  const text = textOf(digestWith({ withoutContact: { total: 1234, first } }))
  t.match(text, `- m${MAX_LISTED - 1}@`)
  t.notMatch(text, `- m${MAX_LISTED}@`)
  t.match(text, `\n- e altre ${1234 - MAX_LISTED}\n`)
})

const REASONS = [
  { given: 'recipient-refused 550 5.1.1', expect: 'il server del destinatario ha rifiutato il messaggio (550 5.1.1)' },
  { given: 'timed-out', expect: 'il server di posta non ha risposto in tempo' },
  { given: 'something of another channel', expect: 'something of another channel' },
]

for (const { given, expect } of REASONS) {
  t.test(`the reason ${given}`, async (t) => {
    const first = [{ address: 'a@architettitorinopec.it', date: '2027-04-30', reason: given }]
    t.match(
      textOf(digestWith({ notReached: { total: 1, first } })),
      `a@architettitorinopec.it, 30 aprile 2027: ${expect}\n`,
    )
  })
}

t.test('an outcome that needs no reminder is named by its code', async (t) => {
  t.match(textOf(digestWith({ warned: { renewed: 2 } })), 'di cui con renewed: 2')
})

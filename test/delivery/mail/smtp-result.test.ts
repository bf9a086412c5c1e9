import t from 'tap'
import { resultOfError } from '../../../src/delivery/mail/smtp-result.ts'

/** What nodemailer says of a failure, and what becomes of the mail. Texts of servers never get into a reason. */
const CASES = [
  {
    given: {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      response: '550 5.1.1 <mario@example.org> unknown',
    },
    expect: { state: 'refused', reason: 'recipient-refused 550 5.1.1' },
  },
  {
    given: { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 mario@example.org says no' },
    expect: { state: 'refused', reason: 'recipient-refused 554' },
  },
  {
    given: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550-5.7.1 first\n550 5.7.1 last' },
    expect: { state: 'refused', reason: 'recipient-refused 550 5.7.1' },
  },
  {
    given: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1.mario@example.org' },
    expect: { state: 'refused', reason: 'recipient-refused 550' },
  },
  {
    given: {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 554,
      response: '554 5.7.1 <mario@example.org>: Relay access denied',
    },
    expect: { state: 'retry', reason: 'sender-refused 554 5.7.1' },
  },
  {
    given: {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 553,
      response: '553 5.7.1 <a@b.example>: Sender address rejected: not owned by user',
    },
    expect: { state: 'retry', reason: 'sender-refused 553 5.7.1' },
  },
  {
    given: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.8 no such domain' },
    expect: { state: 'retry', reason: 'sender-refused 550 5.1.8' },
  },
  {
    given: {
      code: 'EENVELOPE',
      command: 'DATA',
      responseCode: 550,
      response: '550-5.7.26 This mail is not authenticated',
    },
    expect: { state: 'retry', reason: 'sender-refused 550 5.7.26' },
  },
  ...[
    '550 5.4.5 Daily user sending limit exceeded',
    '550 5.7.0 Daily sending quota exceeded',
    '554 5.7.1 Service unavailable; Client host [192.0.2.4] blocked using zen.example.org',
    '550 5.7.0 quota exceeded for user',
    '550 too many messages, slow down',
    '550 5.7.1 Unable to relay',
  ].map((response) => ({
    given: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: Number(response.slice(0, 3)), response },
    expect: { state: 'retry', reason: `sender-refused ${/^\d+( 5[.\d]+)?/.exec(response)?.[0]}` },
  })),
  ...[
    '550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown in relay recipient table',
    '550 5.1.1 <sender.bianchi@example.org>: Recipient address rejected: User unknown',
    '550 <x@relay.not.example.org> User unknown',
    '552 5.2.2 mailbox quota exceeded',
    '550 5.1.10 no such recipient at the relay',
  ].map((response) => ({
    given: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: Number(response.slice(0, 3)), response },
    expect: { state: 'refused', reason: `recipient-refused ${/^\d+( 5[.\d]+)?/.exec(response)?.[0]}` },
  })),
  {
    given: { code: 'EENVELOPE', command: 'DATA', responseCode: 550, response: '550 5.7.1 looks like spam' },
    expect: { state: 'refused', reason: 'recipient-refused 550 5.7.1' },
  },
  {
    given: { code: 'EENVELOPE', command: 'API' },
    expect: { state: 'refused', reason: 'recipient-invalid' },
  },
  {
    given: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450, response: '450 4.7.1 greylisted' },
    expect: { state: 'retry', reason: 'temporarily-refused 450 4.7.1' },
  },
  {
    given: { code: 'EMESSAGE', command: 'DATA', responseCode: 421, response: '421 closing' },
    expect: { state: 'retry', reason: 'temporarily-refused 421' },
  },
  {
    given: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 530, response: '530 5.7.0 log in first' },
    expect: { state: 'retry', reason: 'server-refused 530 5.7.0' },
  },
  {
    given: { code: 'EENVELOPE', command: 'DATA', responseCode: 503, response: '503 bad sequence' },
    expect: { state: 'retry', reason: 'server-refused 503' },
  },
  {
    given: { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, response: '553 5.1.8 not yours' },
    expect: { state: 'retry', reason: 'sender-refused 553 5.1.8' },
  },
  {
    given: { code: 'EPROTOCOL', command: 'CONN', responseCode: 554, response: '554 no' },
    expect: { state: 'retry', reason: 'server-refused 554' },
  },
  {
    given: { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 wrong password' },
    expect: { state: 'retry', reason: 'login-failed 535 5.7.8' },
  },
  { given: { code: 'ETLS', command: 'STARTTLS' }, expect: { state: 'retry', reason: 'tls-failed' } },
  { given: { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, expect: { state: 'retry', reason: 'tls-failed' } },
  { given: { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, expect: { state: 'retry', reason: 'unreachable' } },
  { given: { code: 'ETIMEDOUT', command: 'CONN' }, expect: { state: 'retry', reason: 'timed-out' } },
  { given: { code: 'EABORT' }, expect: { state: 'retry', reason: 'timed-out' } },
  { given: { code: 'EDNS', command: 'CONN' }, expect: { state: 'retry', reason: 'unreachable' } },
  { given: { code: 'ECONNECTION', command: 'CONN' }, expect: { state: 'retry', reason: 'unreachable' } },
  { given: {}, expect: { state: 'retry', reason: 'unreachable' } },
]

for (const { given, expect } of CASES) {
  t.test(JSON.stringify(given), async (t) => {
    t.strictSame(resultOfError(Object.assign(new Error('mario@example.org'), given)), expect)
  })
}

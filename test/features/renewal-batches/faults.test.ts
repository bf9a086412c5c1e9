import t from 'tap'
import examples from '../../../src/features/renewal-batches/examples.json' with { type: 'json' }
import { testApp } from '../../support/app.ts'
import { postText, problem } from '../../support/problem.ts'

const PATH = '/v1/renewal-check-batches'

const app = await testApp()

const mailbox = {
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  addOns: [{ service: 'extra-space', gigabytes: 3 }],
}
const question = { mailbox, credit: '20.00' }

t.test('a malformed question makes the whole batch invalid; every fault is reported, with its pointer', async (t) => {
  const invalid = examples.find(({ name }) => name === 'invalid-request')
  const body = { ...(invalid?.request.body as object), asOf: '2026-02-30', more: 1 }
  const response = await postText(app, PATH, JSON.stringify(body))
  t.equal(response.status, 400)
  t.strictSame(
    response.body.errors.map((fault: { pointer: string; code: string }) => `${fault.pointer} ${fault.code}`),
    [
      '/more unknown-field',
      '/asOf wrong-format',
      '/mailboxes/0/credit wrong-type',
      '/mailboxes/2/colour unknown-field',
      '/mailboxes/2/mailbox/addOns missing-field',
      '/mailboxes/2/mailbox/address wrong-format',
      '/mailboxes/2/mailbox/expiresOn wrong-format',
    ],
  )
})

t.test('a body that is no batch', async (t) => {
  const object = 'Serve un oggetto.'
  const table: [body: unknown, ...errors: [pointer: string, code: string, detail: string][]][] = [
    [{}, ['/mailboxes', 'missing-field', 'Questo dato è obbligatorio e manca.']],
    [{ mailboxes: null }, ['/mailboxes', 'wrong-type', 'Serve una lista.']],
    [{ mailboxes: question }, ['/mailboxes', 'wrong-type', 'Serve una lista.']],
    [{ mailboxes: [null] }, ['/mailboxes/0', 'wrong-type', object]],
    [{ mailboxes: [[question]] }, ['/mailboxes/0', 'wrong-type', object]],
    [
      { mailboxes: [{ ...question, asOf: '2026-11-22' }] },
      ['/mailboxes/0/asOf', 'unknown-field', 'Campo non previsto.'],
    ],
    [[question], ['', 'wrong-type', object]],
    [null, ['', 'wrong-type', object]],
    ['batch', ['', 'wrong-type', object]],
  ]
  for (const [body, ...errors] of table) {
    const expected = errors.map(([pointer, code, detail]) => ({ pointer, code, detail }))
    const response = await postText(app, PATH, JSON.stringify(body))
    t.strictSame(response.body, problem('invalid-request', PATH, expected), JSON.stringify(body))
  }
  const { body } = await postText(app, PATH, JSON.stringify({ mailboxes: [question] }).replace('{', '{"__proto__":{},'))
  t.strictSame(body.errors, [{ pointer: '/__proto__', code: 'unknown-field', detail: 'Campo non previsto.' }])
  t.strictSame((await postText(app, PATH, '')).body, problem('malformed-json', PATH))
})

t.test('all faults of a batch whose questions are all wrong are reported, up to 1000', async (t) => {
  const pointersOf = async (mailboxes: unknown[]): Promise<string[]> => {
    const { status, body } = await postText(app, PATH, JSON.stringify({ mailboxes }))
    t.equal(status, 400)
    return body.errors.map(({ pointer }: { pointer: string }) => pointer)
  }
  const twice = { mailbox: { ...mailbox, expiresOn: '' }, credit: 10 }
  t.strictSame(
    await pointersOf(Array(1000).fill({ ...question, credit: 10 })),
    Array.from({ length: 1000 }, (_, index) => `/mailboxes/${index}/credit`),
  )
  t.equal((await pointersOf([...Array(999).fill(question), twice])).length, 2, 'also those of the last question')
  const most = await pointersOf(Array(700).fill(twice))
  t.equal(most.length, 1000)
  t.equal(most.at(-1), '/mailboxes/499/credit')
})

t.test('a wrong body of 1 MiB is rejected with bounded faults', async (t) => {
  const members = Object.fromEntries(Array.from({ length: 80_000 }, (_, index) => [`x${index}`, 1]))
  for (const [name, body, expected] of [
    ['elements that are no questions', { mailboxes: Array(500_000).fill(0) }, 1000],
    ['questions with many faults', { mailboxes: Array(1000).fill(Array(500).fill(0)) }, 1000],
    ['a question with too many values', { mailboxes: [{ ...members, mailbox }] }, 1],
    ['very many other fields', { ...members, mailboxes: [question] }, 1],
  ] as const) {
    const { status, body: rejected } = await postText(app, PATH, JSON.stringify(body))
    t.equal(status, 400, name)
    t.equal(rejected.errors.length, expected, name)
  }
})

t.test('a body of 1 MiB is read, one more byte is too large; other operations take 64 KiB', async (t) => {
  const json = JSON.stringify({ mailboxes: [question] })
  const padded = (bytes: number): string => json + ' '.repeat(bytes - json.length)
  t.equal((await postText(app, PATH, padded(1024 * 1024))).status, 200)
  const tooLarge = await postText(app, PATH, padded(1024 * 1024 + 1))
  t.equal(tooLarge.status, 413)
  t.strictSame(tooLarge.body, problem('payload-too-large', PATH))
  t.equal((await postText(app, '/v1/renewal-checks', JSON.stringify(question) + ' '.repeat(64 * 1024))).status, 413)
})

t.test('no question, and one more than 1000', async (t) => {
  const detail = 'Servono da 1 a 1000 voci.'
  for (const mailboxes of [[], Array(1001).fill(question)]) {
    const wrong = await postText(app, PATH, JSON.stringify({ mailboxes }))
    const errors = [{ pointer: '/mailboxes', code: 'wrong-length', detail }]
    t.strictSame(wrong.body, problem('invalid-request', PATH, errors), `${mailboxes.length} questions`)
  }
})

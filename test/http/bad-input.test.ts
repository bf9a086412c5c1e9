import t from 'tap'
import { testApp } from '../support/app.ts'
import { notJson, postText, problem } from '../support/problem.ts'
import { report } from '../support/report.ts'

const app = await testApp()

const item = { service: 'extra-space', gigabytes: 3 }
const quote = {
  mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
  items: [item],
  asOf: '2026-11-22',
}
const withGigabytes = (gigabytes: unknown) => ({ ...quote, items: [{ ...item, gigabytes }] })
const withExpiry = (expiresOn: unknown) => ({ ...quote, mailbox: { ...quote.mailbox, expiresOn } })
const withAddress = (address: unknown) => ({ ...quote, mailbox: { ...quote.mailbox, address } })
const withCredit = (credit: unknown) => ({ ...quote, credit })

const fault = (pointer: string, code: string, detail: string) => ({ pointer, code, detail })
const missing = (pointer: string) => fault(pointer, 'missing-field', 'Questo dato è obbligatorio e manca.')
const unknown = (pointer: string) => fault(pointer, 'unknown-field', 'Campo non previsto.')
const wrongType = (pointer: string, type: string) => fault(pointer, 'wrong-type', `Serve ${type}.`)
const range = (pointer: string, allowed: string) =>
  fault(pointer, 'out-of-range', `Il valore deve essere compreso tra ${allowed}.`)
const length = (pointer: string, detail: string) => fault(pointer, 'wrong-length', detail)
const format = (pointer: string, example: string) =>
  fault(pointer, 'wrong-format', FORMS[example] ?? `Non è scritto correttamente: un esempio è ${example}.`)

const gigabytes = '/items/0/gigabytes'
const expiry = '/mailbox/expiresOn'
const address = '/mailbox/address'
const aDate = '2027-04-30'
const anAddress = 'mario.rossi@architettitorinopec.it'
const FORMS: Record<string, string> = {
  [aDate]: `La data non esiste o non è scritta come ${aDate}.`,
  [anAddress]: `Scrivere solo l'indirizzo, per intero, senza spazi, virgole o caratteri invisibili, come ${anAddress}.`,
  '15.86': "Scrivere l'importo in cifre, con due decimali, ad esempio 15.86.",
}
const dateRange = range(expiry, '1900-01-01 e 2150-12-31')

t.test('each wrong place is reported by its pointer and code, and nothing else is', async (t) => {
  const table: [name: string, body: unknown, ...errors: object[]][] = [
    ['an unknown field', { ...quote, asof: '2026-11-22' }, unknown('/asof')],
    ['an unknown field within', { ...quote, mailbox: { ...quote.mailbox, name: 'x' } }, unknown('/mailbox/name')],
    ['a field whose name needs escaping', { ...quote, 'a/b~c': 1 }, unknown('/a~1b~0c')],
    ['a very long name', { ...quote, ['n'.repeat(5000)]: 1 }, unknown(`/${'n'.repeat(200)}…`)],
    ['constructor', { ...quote, constructor: {} }, unknown('/constructor')],
    ['a missing field', { ...quote, items: undefined }, missing('/items')],
    ['a missing field within', { ...quote, items: [{ service: 'extra-space' }] }, missing(gigabytes)],
    ['no items', { ...quote, items: [] }, length('/items', 'Servono da 1 a 20 voci.')],
    ['21 items', { ...quote, items: Array(21).fill(item) }, length('/items', 'Servono da 1 a 20 voci.')],
    ['null for an object', { ...quote, mailbox: null }, wrongType('/mailbox', 'un oggetto')],
    ['null for an optional field', { ...quote, asOf: null }, wrongType('/asOf', 'un testo')],
    ['an object for a list', { ...quote, items: item }, wrongType('/items', 'una lista')],
    ['a list for the whole', [quote], wrongType('', 'un oggetto')],
    ['null for the whole', null, wrongType('', 'un oggetto')],
    ['text for the whole', 'quote', wrongType('', 'un oggetto')],
    ['0 gigabytes', withGigabytes(0), range(gigabytes, '1 e 1000')],
    ['1001 gigabytes', withGigabytes(1001), range(gigabytes, '1 e 1000')],
    ['-1 gigabytes', withGigabytes(-1), range(gigabytes, '1 e 1000')],
    ['1.5 gigabytes', withGigabytes(1.5), wrongType(gigabytes, 'un numero intero, ad esempio 3')],
    ['"3" gigabytes', withGigabytes('3'), wrongType(gigabytes, 'un numero intero, ad esempio 3')],
    ['a date that is none', withExpiry('2027-02-30'), format(expiry, aDate)],
    ['a date without zeros', withExpiry('2027-2-3'), format(expiry, aDate)],
    ['year 0000', withExpiry('0000-01-01'), dateRange],
    ['the last day of 1899', withExpiry('1899-12-31'), dateRange],
    ['the first day of 2151', withExpiry('2151-01-01'), dateRange],
    ['an instant for a date', withExpiry('2027-04-30T00:00:00Z'), format(expiry, aDate)],
    ['an Italian date', withExpiry('30/04/2027'), format(expiry, aDate)],
    ['an empty date', withExpiry(''), format(expiry, aDate)],
    ['a date as a number', withExpiry(20270430), wrongType(expiry, 'un testo')],
    ...['10', '10.5', '1e3', 'NaN', '10,50', '1.234,50', '010.00', ' 1.00', '1.00\n', ''].map(
      (money): [string, unknown, object] => [
        `${JSON.stringify(money)} for money`,
        withCredit(money),
        format('/credit', '15.86'),
      ],
    ),
    ['a negative amount', withCredit('-1.00'), fault('/credit', 'out-of-range', 'Il valore non può essere negativo.')],
    ['an amount above the maximum', withCredit('1000000000.00'), range('/credit', '0.00 e 999999999.99')],
    ['a number for money', withCredit(10.5), wrongType('/credit', 'un testo')],
    ['a NUL in the address', withAddress('mario\0@architettitorinopec.it'), format(address, anAddress)],
    ['a line feed in the address', withAddress('mario@architettitorinopec.it\n'), format(address, anAddress)],
    ['no @ in the address', withAddress('architettitorinopec.it'), format(address, anAddress)],
    ['two @ in the address', withAddress('a@b@architettitorinopec.it'), format(address, anAddress)],
    [
      'an address of 255 characters',
      withAddress(`${'a'.repeat(234)}@${'b'.repeat(20)}`),
      length(address, 'Troppo lungo: al massimo 254 caratteri.'),
    ],
    [
      'a service that is no word',
      { ...quote, items: [{ ...item, service: 'Extra Space' }] },
      format('/items/0/service', 'extra-space'),
    ],
    [
      'a service too long',
      { ...quote, items: [{ ...item, service: 'a'.repeat(65) }] },
      length('/items/0/service', 'Troppo lungo: al massimo 64 caratteri.'),
    ],
    ['a horizon of 0 years', { ...quote, horizonYears: 0 }, range('/horizonYears', '1 e 10')],
    ['a horizon of 11 years', { ...quote, horizonYears: 11 }, range('/horizonYears', '1 e 10')],
    [
      'neither agreement nor mailbox',
      { ...quote, mailbox: undefined },
      fault('', 'exactly-one-of', 'Indicare esattamente uno tra: agreement, mailbox.'),
    ],
    [
      'both agreement and mailbox',
      { ...quote, agreement: 'architetti-torino' },
      fault('', 'exactly-one-of', 'Indicare esattamente uno tra: agreement, mailbox.'),
    ],
    [
      'deep nesting',
      { ...quote, mailbox: JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) },
      wrongType('/mailbox', 'un oggetto'),
    ],
    [
      'every fault at once',
      {
        mailbox: { address: 'x', expiresOn: '2027-02-30', y: 1 },
        items: [{ gigabytes: '3' }, item, 7],
        credit: 1,
        z: 2,
      },
      unknown('/z'),
      unknown('/mailbox/y'),
      format(address, anAddress),
      format(expiry, aDate),
      missing('/items/0/service'),
      wrongType(gigabytes, 'un numero intero, ad esempio 3'),
      wrongType('/items/2', 'un oggetto'),
      wrongType('/credit', 'un testo'),
    ],
  ]
  for (const [name, body, ...errors] of table) {
    const response = await postText(app, '/v1/quotes', JSON.stringify(body))
    t.strictSame(response.body, problem('invalid-request', '/v1/quotes', errors), name)
    t.equal(response.status, 400, name)
  }
})

t.test('a number too large for any type is out of range, in every field that is a number', async (t) => {
  const mailbox = { address: anAddress, expiresOn: '2027-04-30', addOns: [item] }
  const from1 = '1 e 1000'
  const used = '0 e 10000'
  const batch = { mailboxes: [{ mailbox: { ...mailbox, usedGigabytes: 7777 } }] }
  const table: [url: string, body: object, ...faults: object[]][] = [
    ['/v1/quotes', withGigabytes(7777), range(gigabytes, from1)],
    ['/v1/quotes', { ...quote, horizonYears: 7777 }, range('/horizonYears', '1 e 10')],
    [
      '/v1/quotes',
      { ...quote, mailbox: { ...quote.mailbox, addOns: [{ ...item, gigabytes: 7777 }] } },
      range('/mailbox/addOns/0/gigabytes', from1),
    ],
    [
      '/v1/activation-eligibility',
      { mailbox: { ...mailbox, addOns: [{ ...item, gigabytes: 7777 }] }, items: [{ ...item, gigabytes: 7777 }] },
      range('/mailbox/addOns/0/gigabytes', from1),
      range(gigabytes, from1),
    ],
    [
      '/v1/renewal-checks',
      { mailbox: { ...mailbox, usedGigabytes: 7777, addOns: [{ ...item, gigabytes: 7777 }] } },
      range('/mailbox/addOns/0/gigabytes', from1),
      range('/mailbox/usedGigabytes', used),
    ],
    ['/v1/renewal-check-batches', batch, range('/mailboxes/0/mailbox/usedGigabytes', used)],
    [
      '/v1/quotes',
      { agreement: 'x', items: Array(20).fill({ ...item, gigabytes: 7777 }) },
      ...Array.from({ length: 20 }, (_, index) => range(`/items/${index}/gigabytes`, from1)),
    ],
    // A text is asked: what the number is does not matter.
    ['/v1/quotes', withCredit(7777), wrongType('/credit', 'un testo')],
  ]
  for (const number of ['1e400', '-1e400', '1e22', '1.5e309']) {
    for (const [url, body, ...faults] of table) {
      const response = await postText(app, url, JSON.stringify(body).replaceAll('7777', number))
      t.strictSame(response.body, problem('invalid-request', url, faults), `${number} ${url}`)
    }
  }
})

t.test('a __proto__ key is an unknown field', async (t) => {
  const text = JSON.stringify(quote).replace('{', '{"__proto__":{"agreement":"architetti-torino"},')
  const { body } = await postText(app, '/v1/quotes', text)
  t.strictSame(body, problem('invalid-request', '/v1/quotes', [unknown('/__proto__')]))
})

t.test('the other operations are as strict', async (t) => {
  const mailbox = { address: anAddress, expiresOn: '2027-04-30' }
  const table: [url: string, body: object, ...errors: object[]][] = [
    ['/v1/activation-eligibility', {}, missing('/mailbox'), missing('/items')],
    [
      '/v1/activation-eligibility',
      { mailbox: { ...mailbox, addOns: [{ ...item, price: '3.00' }] }, items: [item], horizonYears: 2 },
      unknown('/horizonYears'),
      unknown('/mailbox/addOns/0/price'),
    ],
    ['/v1/renewal-checks', { mailbox }, missing('/mailbox/addOns')],
    [
      '/v1/renewal-checks',
      { mailbox: { ...mailbox, addOns: Array(21).fill(item) } },
      length('/mailbox/addOns', 'Troppe voci: al massimo 20.'),
    ],
    [
      '/v1/renewal-checks',
      { mailbox: { ...mailbox, addOns: [], usedGigabytes: -0.01 } },
      range('/mailbox/usedGigabytes', '0 e 10000'),
    ],
    [
      '/v1/renewal-checks',
      { mailbox: { ...mailbox, addOns: [], usedGigabytes: '2,5' } },
      wrongType('/mailbox/usedGigabytes', 'un numero'),
    ],
  ]
  for (const [url, question, ...errors] of table) {
    const { body } = await postText(app, url, JSON.stringify(question))
    t.strictSame(body, problem('invalid-request', url, errors), `${url} ${JSON.stringify(question).slice(0, 60)}`)
  }
})

t.test('a list that is much too long is reported as such, and soon', async (t) => {
  const { status, body } = await postText(app, '/v1/quotes', JSON.stringify({ ...quote, items: Array(20_000).fill(0) }))
  t.equal(status, 400)
  t.strictSame(body.errors, [length('/items', 'Servono da 1 a 20 voci.')])
})

t.test('bodies that are not one JSON document in UTF-8', async (t) => {
  const json = JSON.stringify(quote)
  const bytes = (text: string, byte: number) =>
    Buffer.from(text.replace('rossi', `ross${String.fromCharCode(byte)}`), 'latin1')
  const table: [name: string, payload: string | Buffer][] = [
    ['an empty body', ''],
    ['blanks', ' \n'],
    ['text', 'asOf=2026-11-22'],
    ['a document cut off', json.slice(0, -1)],
    ['two documents', json + json],
    ['a comment', `${json} // asked today`],
    ['single quotes', json.replaceAll('"', "'")],
    ['NaN', json.replace(':3}', ':NaN}')],
    ['a number with a leading zero', json.replace(':3}', ':03}')],
    ['a byte of latin1', bytes(json, 0xec)],
    ['an overlong UTF-8 sequence', bytes(json, 0xc0)],
    ['UTF-16', Buffer.from(`\ufeff${json}`, 'utf16le')],
    ['nesting that is not closed', '['.repeat(60_000)],
  ]
  for (const [name, payload] of table) {
    const { status, body } = await postText(app, '/v1/quotes', payload)
    t.equal(status, 400, name)
    t.strictSame(body, problem('malformed-json', '/v1/quotes'), name)
  }
})

t.test('no body at all', async (t) => {
  for (const headers of [{ 'content-type': undefined }, { 'content-type': undefined, 'content-length': '0' }]) {
    const { body } = await postText(app, '/v1/renewal-checks', '', headers)
    t.strictSame(body, problem('malformed-json', '/v1/renewal-checks'))
  }
})

t.test('a byte order mark, blanks and every way to write UTF-8 are accepted', async (t) => {
  const json = JSON.stringify(quote)
  const table: [payload: string, type?: string][] = [
    [`\ufeff${json}`],
    [`\r\n\t ${json} \n`],
    [json, 'application/json; charset=utf-8'],
    [json, 'application/json;charset="UTF-8"'],
    [json, 'application/json; charset=utf8'],
    [json, 'Application/JSON; profile=x'],
  ]
  for (const [payload, type = 'application/json'] of table) {
    const { status } = await postText(app, '/v1/quotes', payload, { 'content-type': type })
    t.equal(status, 200, type)
  }
})

t.test('media types, charsets and content codings that are not accepted', async (t) => {
  const table: Record<string, string>[] = [
    { 'content-type': 'text/plain' },
    { 'content-type': 'text/csv' },
    { 'content-type': 'application/xml' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/merge-patch+json' },
    { 'content-type': 'application/jsonp' },
    { 'content-type': 'json' },
    { 'content-type': '' },
    { 'content-type': 'application/json, text/plain' },
    { 'content-type': 'application/json; charset=iso-8859-1' },
    { 'content-type': 'application/json; charset="utf-16"' },
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'identity, gzip' },
    { 'content-encoding': 'identityx' },
    { 'content-encoding': 'identityidentity' },
  ]
  for (const headers of table) {
    const { status, body } = await postText(app, '/v1/quotes', JSON.stringify(quote), headers)
    t.equal(status, 415, JSON.stringify(headers))
    t.strictSame(body, notJson('/v1/quotes'), JSON.stringify(headers))
  }
  const { body } = await postText(app, '/v1/quotes', JSON.stringify(quote), { 'content-type': undefined })
  t.strictSame(body, notJson('/v1/quotes'), 'a body of no declared type')
})

t.test('a body of the coding identity has none', async (t) => {
  for (const coding of ['identity', 'Identity', 'IDENTITY', ' identity ', 'identity, Identity', '']) {
    const headers = { 'content-encoding': coding }
    t.equal((await postText(app, '/v1/quotes', JSON.stringify(quote), headers)).status, 200, coding)
    const csv = 'casella;scadenza\nmario.rossi@architettitorinopec.it;30/04/2027\n'
    t.equal((await report(app, csv, headers)).statusCode, 200, coding)
  }
})

t.test('a body of 64 KiB is read, one more byte and 2 MB are too large', async (t) => {
  const json = JSON.stringify(quote)
  const blanks = (length: number) => json + ' '.repeat(length - json.length)
  t.equal((await postText(app, '/v1/quotes', blanks(64 * 1024))).status, 200)
  for (const length of [64 * 1024 + 1, 2_000_000]) {
    const { status, body } = await postText(app, '/v1/quotes', blanks(length))
    t.equal(status, 413)
    t.strictSame(body, problem('payload-too-large', '/v1/quotes'))
  }
})

t.test('a length that is not the body’s', async (t) => {
  const { body } = await postText(app, '/v1/quotes', '{}', { 'content-length': '5' })
  t.strictSame(body, problem('malformed-json', '/v1/quotes'))
})

import fc from 'fast-check'
import t from 'tap'
import {
  readAddress,
  readAmount,
  readGigabytes,
  readServiceGigabytes,
  toIsoDate,
} from '../../src/shared/written-values.js'

t.test('amounts', async (t) => {
  const right: Record<string, string> = {
    '10': '10.00',
    '10,5': '10.50',
    '10.50': '10.50',
    '010,50': '10.50',
    '0': '0.00',
    '0,50': '0.50',
    '1.234,50': '1234.50',
    '1,234.50': '1234.50',
    '1.234.567,5': '1234567.50',
    '1234,50': '1234.50',
    '1.234,50 euro': '1234.50',
    'EUR 1,234.50': '1234.50',
    '€ 10,50': '10.50',
    '€10.50': '10.50',
    '10,50 €': '10.50',
    '10,50\u00a0€': '10.50',
    'EUR 10': '10.00',
    '10eur': '10.00',
    '10 euro': '10.00',
    '5 euro': '5.00',
    'Euro 10,50': '10.50',
    ' 10,50\u200b ': '10.50',
    '3,0': '3.00',
    '-   €': '0.00',
    '€ -': '0.00',
    '€-': '0.00',
    '1000000000,00': '1000000000.00',
    '-5': '-5.00',
    '- 5,50 €': '-5.50',
    '\u22121.234,50': '-1234.50',
    '–5': '-5.00',
    '€ -5': '-5.00',
    '-€ 5': '-5.00',
    '-0,00': '0.00',
  }
  for (const [text, amount] of Object.entries(right)) t.equal(readAmount(text), amount, text)
  for (const text of [
    '5.00,',
    '12.34,50',
    '1.50,5',
    '1.234',
    '1,234',
    '1.234,505',
    '10,505',
    '-1.234',
    '--5',
    '-€ -5',
    '5-',
    '1e3',
    '10,',
    ',50',
    '1.23,4',
    '0.234,50',
    '0,234.50',
    '01.234,50',
    'EUR10€',
    '€ 10 EUR',
    '12.34.567,00',
    '10 50',
    'dieci',
    '€',
    '-',
    '',
    '€ - €',
    '€ --',
    '10 euros',
    '10 euroeur',
    // Rejected at once, although no pattern of amounts is quick at so many spaces.
    `1${' '.repeat(60_000)}x`,
  ]) {
    t.equal(readAmount(text), undefined, text.slice(0, 20))
  }
})

t.test('gigabytes', async (t) => {
  const right: Record<string, number> = {
    '3': 3,
    '2 GB': 2,
    '3 GB': 3,
    '3gb': 3,
    '3,0': 3,
    ' 3\ufeff': 3,
    '2.75': 2.75,
    '0,125': 0.125,
    '2,5678': 2.5678,
    '2,3456790123': 2.3456790123,
    '0,333333333333333': 0.333333333333333,
    '-1': -1,
    '03': 3,
    '3,00000000000000000000': 3,
    '2,3333333333333333333333': 7 / 3,
  }
  for (const [text, gigabytes] of Object.entries(right)) t.equal(readGigabytes(text), gigabytes, text)
  for (const text of ['', '1.234', '1,234 GB', '3 MB', 'tre', '3,', '1.234,5', '1e3', `3${' '.repeat(100)}GB`]) {
    t.equal(readGigabytes(text), undefined, text)
  }
})

t.test('what a number would round to whole gigabytes is not read', async (t) => {
  for (const text of [
    '2,99999999999999999999',
    '3,00000000000000000001 GB',
    '10000.0000000000000001',
    '-0,99999999999999999',
  ]) {
    t.equal(readGigabytes(text), undefined, text)
    t.equal(readServiceGigabytes(text), undefined, text)
  }
})

t.test('gigabytes of a service: words for none; those for some do not say how much', async (t) => {
  for (const text of ['NO', 'no', ' No ', '-', '–', 'nessuno', 'Nessuna', 'none', '0']) {
    t.equal(readServiceGigabytes(text), 0, text)
  }
  t.equal(readServiceGigabytes('3 GB'), 3)
  for (const text of ['SI', 'sì', 'x', 'yes', 'VERO', 'NON SO', '--', ''])
    t.equal(readServiceGigabytes(text), undefined, text)
})

t.test('dates', async (t) => {
  const read: Record<string, string> = {
    '1/2/2027': '2027-02-01',
    '01/02/2027': '2027-02-01',
    ' 30/04/2027\u200e': '2027-04-30',
    '31/02/2027': '2027-02-31',
    '2027-02-01': '2027-02-01',
    '30.04.2027': '2027-04-30',
    '30-04-2027': '2027-04-30',
    '30/4/27': '2027-04-30',
    '1.2.27': '2027-02-01',
    '30-apr-27': '2027-04-30',
    '30-APR-2027': '2027-04-30',
    '30 apr. 2027': '2027-04-30',
    '30 aprile 2027': '2027-04-30',
    '1° maggio 2027': '2027-05-01',
    '3 sett. 2027': '2027-09-03',
    '31 December 2027': '2027-12-31',
    'venerdì 30 aprile 2027': '2027-04-30',
    'sabato, 1 maggio 2027': '2027-05-01',
    '30/04/2027 00:00': '2027-04-30',
    '30/04/2027 23.59.59': '2027-04-30',
    '2027-04-30T00:00:00.000': '2027-04-30',
    '2027-04-30 12:00': '2027-04-30',
    // No month has this number: a fault, not the day after the American reading.
    '4/30/2027': '2027-30-04',
  }
  for (const [text, date] of Object.entries(read)) t.equal(toIsoDate(text), date, text)
  for (const text of [
    '46507',
    '27-04-30',
    '30/04.2027',
    '30 apri 2027',
    '30 xyz 2027',
    '30/04/2027 24:00',
    '30/04/2027 10',
    '00:00',
    '2027-4-30',
    'domani',
    '',
    `30/04/2027${' '.repeat(60_000)}00:00`,
  ]) {
    t.equal(toIsoDate(text), text, text.slice(0, 20))
  }
})

t.test('every month by its names', async (t) => {
  for (const language of ['it', 'en']) {
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2027, month, 15))
      const name = (length: 'short' | 'long') =>
        new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' }).format(day)
      const date = `2027-${String(month + 1).padStart(2, '0')}-15`
      for (const text of [`15 ${name('long')} 2027`, `15-${name('short')}-27`]) t.equal(toIsoDate(text), date, text)
    }
  }
})

t.test('an instant is the civil date of the place', async (t) => {
  const inRome = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(instant)
  for (const [text, date] of [
    ['2027-04-29T22:00:00Z', '2027-04-30'],
    ['2027-04-29T21:59:59.999Z', '2027-04-29'],
    ['2027-01-31T23:00:00+00:00', '2027-02-01'],
    ['2027-04-30T00:00:00+02:00', '2027-04-30'],
    ['2027-04-30 23:30 -0100', '2027-05-01'],
    ['30/04/2027 00:30 UTC', '2027-04-30'],
  ] as const) {
    t.equal(toIsoDate(text, inRome), date, text)
    t.equal(toIsoDate(text), text, 'where no place is known it is left as it is')
  }
  t.equal(toIsoDate('99/99/2027 10:00Z', inRome), '99/99/2027 10:00Z', 'no day')
})

t.test('addresses', async (t) => {
  const address = 'mario.rossi@architettitorinopec.it'
  for (const text of [
    address,
    ` ${address}\t`,
    `mailto:${address}`,
    ` MAILTO: ${address}`,
    `\u200b${address}\u200b`,
    `\u200emailto:\ufeff${address}\u200e`,
    `\u{e0001}\u{e0069}${address}\u{e007f}`,
    `mailto:\u{1d173}${address}\u{e0100}\ufe0f`,
  ]) {
    t.equal(readAddress(text), address, JSON.stringify(text))
  }
  for (const text of [
    'mario rossi@example.org',
    'mario\u200brossi@example.org',
    'mailto',
    'a,b@example.org',
    '\ud83d\ude00@example.org\ud83d\ude00',
    '\udb40a@example.org\udc01',
  ]) {
    t.equal(readAddress(text), text, 'what stands within an address is not changed')
  }
  t.equal(readAddress(`${' '.repeat(60_000)}${address}${' '.repeat(60_000)}`), address)
})

t.test('an amount that is read is the same however it is written', async () => {
  const cents = fc.integer({ min: 0, max: 99_999_999_999 })
  const style = fc.constantFrom('it-IT', 'en-GB')
  const grouping = fc.constantFrom('always', false) as fc.Arbitrary<'always' | false>
  const around = fc.constantFrom(['', ''], ['€ ', ''], ['', ' €'], ['EUR ', ''], ['', ' euro'], [' \u200b', '\ufeff '])
  fc.assert(
    fc.property(cents, style, grouping, around, (amount, locale, useGrouping, [before, after]) => {
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping })
      const decimal = (amount / 100).toFixed(2)
      return readAmount(`${before}${format.format(Number(decimal))}${after}`) === decimal
    }),
  )
})

t.test('whatever is read has the form that the API takes, apart from a sign, and is read again as itself', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789.,- €EURGB/\u200b') })
  fc.assert(
    fc.property(text, (written) => {
      const amount = readAmount(written)
      if (amount !== undefined && !/^-?(0|[1-9]\d*)\.\d{2}$/.test(amount)) return false
      const gigabytes = readGigabytes(written)
      if (gigabytes !== undefined && !Number.isFinite(gigabytes)) return false
      const date = toIsoDate(written)
      return (amount === undefined || readAmount(amount) === amount) && toIsoDate(date) === date
    }),
    { numRuns: 2000 },
  )
})

import t from 'tap'
import { readAmount, readGigabytes, toIsoDate } from '../../../src/lists/table/cells.ts'

t.test('amounts as people write them', async (t) => {
  const right: Record<string, string> = {
    '10': '10.00',
    '10,5': '10.50',
    '10.50': '10.50',
    '010,50': '10.50',
    '0': '0.00',
    '1.234,50': '1234.50',
    '1,234.50': '1234.50',
    '1.234.567,5': '1234567.50',
    '1234,50': '1234.50',
    '€ 10,50': '10.50',
    '€10.50': '10.50',
    '10,50 €': '10.50',
    'EUR 10': '10.00',
    '10eur': '10.00',
    '10 euro': '10.00',
    'Euro 10,50': '10.50',
    // Zero in the accounting format of spreadsheets.
    '-   €': '0.00',
    '€ -': '0.00',
    '€-': '0.00',
    '0,50': '0.50',
    '1000000000,00': '1000000000.00',
  }
  for (const [cell, amount] of Object.entries(right)) t.equal(readAmount(cell), amount, cell)
  for (const cell of [
    '1.234',
    '1,234',
    '10,505',
    '-5',
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
    '€ - €',
    '€ --',
    '10 euros',
    '10 euroeur',
    // Rejected at once: the patterns would be slow for so many spaces.
    `1${' '.repeat(60_000)}x`,
  ]) {
    t.equal(readAmount(cell), undefined, cell)
  }
})

t.test('gigabytes as people write them', async (t) => {
  const right: Record<string, number> = {
    '3': 3,
    '3 GB': 3,
    '3gb': 3,
    '3,0': 3,
    '2.75': 2.75,
    '0,125': 0.125,
    '2,5678': 2.5678,
    '-1': -1,
    '03': 3,
  }
  for (const [cell, gigabytes] of Object.entries(right)) t.equal(readGigabytes(cell), gigabytes, cell)
  for (const cell of ['1.234', '1,234 GB', '3 MB', 'tre', '3,', '1.234,5', `3${' '.repeat(100)}GB`]) {
    t.equal(readGigabytes(cell), undefined, cell)
  }
})

t.test('dates as people write them', async (t) => {
  t.equal(toIsoDate('1/2/2027'), '2027-02-01')
  t.equal(toIsoDate('01/02/2027'), '2027-02-01')
  t.equal(toIsoDate('31/02/2027'), '2027-02-31')
  for (const cell of ['2027-02-01', '1/2/27', '1.2.2027', '1-2-2027', '30/04/2027 00:00'])
    t.equal(toIsoDate(cell), cell)
})

import fc from 'fast-check'
import t from 'tap'
import { faultText } from '../../../src/shared/messages/faults.ts'
import { readAddress, readAmount, readGigabytes, toIsoDate } from '../../../src/shared/written-values.js'
import { readRows } from '../../support/list.ts'

const HEAD = 'address;expiresOn;usedGigabytes;credit'

t.test('what copying adds to an address is taken off', async (t) => {
  for (const cell of [
    'mailto:a@architettitorinopec.it',
    '\u200ba@architettitorinopec.it\u200e',
    ' \ufeffa@architettitorinopec.it ',
  ]) {
    const [row] = await readRows(`${HEAD}\n${cell};30/04/2027;;\n`)
    t.match(row, { address: 'a@architettitorinopec.it', faults: [] }, JSON.stringify(cell))
  }
  for (const cell of ['a b@architettitorinopec.it', 'a,b@architettitorinopec.it', '\u200b', 'mailto:']) {
    const [row] = await readRows(`${HEAD}\n${cell};30/04/2027;;\n`)
    t.match(row?.faults, [{ column: 'address', code: 'wrong-format' }], JSON.stringify(cell))
  }
})

t.test('a cell means what the same text means on the page', async (t) => {
  const amount = fc.string({ unit: fc.constantFrom(...'0123456789.,€ '), minLength: 1, maxLength: 9 })
  const gigabytes = fc.string({ unit: fc.constantFrom(...'0123456789.,GB '), minLength: 1, maxLength: 8 })
  const date = fc.stringMatching(/^[ \u200b]?[0-3]?\d\/[01]?\d\/20[2-4]\d$/)
  await fc.assert(
    fc.asyncProperty(amount, gigabytes, date, async (credit, used, expiresOn) => {
      const address = '\u200bmailto:a@architettitorinopec.it'
      const [row] = await readRows(`${HEAD}\n${address};${expiresOn};${used};${credit}\n`)
      const faulty = new Set(row?.faults.map(({ column }) => column))
      const expected: Record<string, unknown> = {
        address: readAddress(address),
        expiresOn: toIsoDate(expiresOn),
        usedGigabytes: readGigabytes(used),
        credit: readAmount(credit),
      }
      for (const [field, value] of Object.entries(expected)) {
        if (!faulty.has(field)) t.equal(row?.[field as 'credit'], value, `${field}: ${credit} ${used} ${expiresOn}`)
      }
      return true
    }),
    { numRuns: 200 },
  )
})

t.test('dates as people and programs write them', async (t) => {
  for (const cell of ['30.04.2027', '30-apr-27', '30 aprile 2027', '30/4/27 0.00', '2027-04-29T22:00:00Z']) {
    const [row] = await readRows(`${HEAD}\na@architettitorinopec.it;${cell};;\n`)
    t.match(row, { expiresOn: '2027-04-30', faults: [] }, cell)
  }
  // Of a domain that no agreement covers: the day in Rome.
  const [row] = await readRows(`${HEAD}\na@example.org;2027-04-29T22:00:00Z;;\n`)
  t.equal(row?.expiresOn, '2027-04-30')
  for (const cell of ['4/30/2027', '46507', '27-04-30', '31/04/2027']) {
    const [row] = await readRows(`${HEAD}\na@architettitorinopec.it;${cell};;\n`)
    t.match(row?.faults, [{ column: 'expiresOn', code: 'wrong-format', allowed: '30/04/2027' }], cell)
  }
})

t.test('a service with a word instead of gigabytes', async (t) => {
  const head = 'address;expiresOn;spazio extra'
  for (const cell of ['NO', 'no', '-', 'nessuno']) {
    const [row] = await readRows(`${head}\na@architettitorinopec.it;30/04/2027;${cell}\n`)
    t.match(row, { addOns: [], faults: [] }, cell)
  }
  for (const cell of ['SI', 'sì', '3 MB', 'tre', 'x']) {
    const [row] = await readRows(`${head}\na@architettitorinopec.it;30/04/2027;${cell}\n`)
    t.match(row?.faults, [{ column: 'spazio extra', code: 'wrong-format', allowed: '3 GB' }], cell)
  }
})

t.test('an amount or a space that cannot be read, or is out of range: what is wrong with it', async (t) => {
  const table: [used: string, credit: string, sentence: string][] = [
    ['', '-5', 'Il valore non può essere negativo.'],
    ['', '€ -1.234,50', 'Il valore non può essere negativo.'],
    ['', '1000000000', 'Il valore deve essere compreso tra 0,00 e 999999999,99.'],
    ['', 'n.d.', "Scrivere l'importo in cifre, con due decimali, ad esempio 1234,50, o lasciare vuoto se non è noto."],
    ['3 MB', '', 'Scrivere quanti gigabyte, in cifre, ad esempio 2,5 GB.'],
    ['-1', '', 'Il valore deve essere compreso tra 0 e 10000.'],
  ]
  for (const [used, credit, sentence] of table) {
    const [row] = await readRows(`${HEAD}\na@architettitorinopec.it;30/04/2027;${used};${credit}\n`)
    t.strictSame(
      row?.faults.map(({ code, column: _, ...details }) => faultText(code, details, 'it')),
      [sentence],
      used + credit,
    )
  }
})

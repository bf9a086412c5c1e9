import fc from 'fast-check'
import t from 'tap'
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

import fc from 'fast-check'
import type { ReportRowBody } from '../../src/lists/row-schema.ts'
import type { Cell } from '../support/workbook.ts'

/** The services of the agreements in the fixtures; each has a column in every list. */
export const SERVICES = ['extra-space', 'preservation', 'extra-inbox', 'archive']

/** How a list is written. */
export interface Style {
  readonly delimiter: string
  readonly lineEnd: string
  readonly names: readonly [address: string, expiresOn: string, usedGigabytes: string, credit: string]
  readonly italianDates: boolean
  readonly point: '.' | ','
  readonly unit: string
  readonly euro: (amount: string) => string
}

export const anyStyle: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  names: fc.constantFrom<Style['names']>(
    ['address', 'expiresOn', 'usedGigabytes', 'credit'],
    ['Casella', 'Scadenza', 'Spazio usato', 'Credito'],
    ['PEC', 'data scadenza', 'GB usati', 'saldo'],
  ),
  italianDates: fc.boolean(),
  point: fc.constantFrom('.', ','),
  unit: fc.constantFrom('', ' GB', 'gb'),
  euro: fc.constantFrom(
    (amount) => amount,
    (amount) => `€ ${amount}`,
    (amount) => `${amount} EUR`,
  ),
})

/** The row as CSV can state it: the services of its columns, each once and in their order; two decimals. */
export function inColumns({ addOns = [], usedGigabytes, ...row }: ReportRowBody): ReportRowBody {
  const stated = SERVICES.flatMap((service) => addOns.find((addOn) => addOn.service === service) ?? [])
  return {
    ...row,
    ...(stated.length > 0 && { addOns: stated }),
    ...(usedGigabytes !== undefined && { usedGigabytes: Number(usedGigabytes.toFixed(2)) }),
  }
}

/** The cells of a list, header first. */
export function cellsOf(rows: readonly ReportRowBody[], style: Style): string[][] {
  const { names, point, unit, euro, italianDates } = style
  const number = (text: string): string => text.replace('.', point)
  return [
    [...names, ...SERVICES],
    ...rows.map(({ address, expiresOn, usedGigabytes, credit, addOns = [] }) => [
      address,
      italianDates ? expiresOn.split('-').map(Number).reverse().join('/') : expiresOn,
      usedGigabytes === undefined ? '' : number(String(usedGigabytes)) + unit,
      credit === undefined ? '' : euro(number(credit)),
      ...SERVICES.map((id) => {
        const stated = addOns.find(({ service }) => service === id)
        return stated ? stated.gigabytes + unit : ''
      }),
    ]),
  ]
}

/** The cells of a list as a workbook has them: dates and numbers. */
export function typedCellsOf(rows: readonly ReportRowBody[]): Cell[][] {
  return [
    ['casella', 'scadenza', 'spazio usato', 'credito', ...SERVICES],
    ...rows.map(({ address, expiresOn, usedGigabytes, credit, addOns = [] }) => [
      address,
      new Date(`${expiresOn}T00:00:00Z`),
      usedGigabytes,
      credit === undefined ? undefined : Number(credit),
      ...SERVICES.map((id) => addOns.find(({ service }) => service === id)?.gigabytes),
    ]),
  ]
}

/** The list as text, every cell in quotes. */
export function csvOf(cells: readonly (readonly string[])[], { delimiter, lineEnd }: Style): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  return cells.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('')
}

/** Cells that break a row: the index of the column, and the code that must be reported. */
export const BROKEN_CELLS: readonly [column: number, cell: string, code: string][] = [
  [0, '', 'missing-field'],
  [0, 'nobody', 'wrong-format'],
  [0, 'a@b@c', 'wrong-format'],
  [0, `${'a'.repeat(250)}@b.it`, 'wrong-length'],
  [1, '', 'missing-field'],
  [1, '31/2/2027', 'wrong-format'],
  [1, '2027-02-30', 'wrong-format'],
  [1, 'domani', 'wrong-format'],
  [1, '31/12/1899', 'out-of-range'],
  [1, '2151-01-01', 'out-of-range'],
  [2, '1.234', 'wrong-format'],
  [2, 'molto', 'wrong-format'],
  [2, '-1', 'out-of-range'],
  [2, '10001 GB', 'out-of-range'],
  [3, '1.234', 'wrong-format'],
  [3, '-1', 'out-of-range'],
  [3, '1000000000,00', 'out-of-range'],
  ...SERVICES.flatMap((_, index): [number, string, string][] => [
    [4 + index, 'tre', 'wrong-format'],
    [4 + index, '0,5', 'wrong-type'],
    [4 + index, '-1', 'out-of-range'],
    [4 + index, '1001', 'out-of-range'],
  ]),
]

import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { XLSX } from '../src/lists/list.ts'
import { creditOf, dateAfter } from './questions.ts'
import { type Random, randomFrom } from './random.ts'

/** The formats of a list of mailboxes, and the media type of each. */
export const FORMATS = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const

export type Format = keyof typeof FORMATS

/** The formats of a report, and the media type of each. */
export const REPORT_FORMATS = { ...FORMATS, xlsx: XLSX } as const

export type ReportFormat = keyof typeof REPORT_FORMATS

/** The date for which the lists are checked, and the days after 2026-01-01 within which their mailboxes expire. */
export const LISTS_AS_OF = '2026-06-01'
const EXPIRY_DAYS = [151, 515] as const

/** Writes a list of this many mailboxes of the founding agreement to a file; the same in every run and format. */
export async function writeList(file: string, format: Format, rows: number): Promise<void> {
  await pipeline(Readable.from(lines(format, rows)), createWriteStream(file))
}

const LINES_AT_A_TIME = 1000

function* lines(format: Format, rows: number): Generator<string> {
  const random = randomFrom(20180517)
  if (format === 'csv') yield 'casella;scadenza;spazio extra;conservazione;spazio usato;credito\n'
  for (let from = 0; from < rows; from += LINES_AT_A_TIME) {
    let text = ''
    for (let row = from; row < Math.min(rows, from + LINES_AT_A_TIME); row++) text += `${line(format, random, row)}\n`
    yield text
  }
}

/** A mailbox with up to 5 GB of extra space and 2 GB of preservation, mostly with its credit. */
function line(format: Format, random: Random, row: number): string {
  const address = `iscritto.${row}@architettitorinopec.it`
  const expiresOn = dateAfter(random.integer(...EXPIRY_DAYS))
  const [extraSpace, preservation] = [random.integer(0, 5), random.integer(0, 2)]
  const usedGigabytes = random.integer(0, 600) / 100
  const credit = random.chance(0.8) ? creditOf(random) : undefined
  if (format === 'csv') {
    return [address, expiresOn, extraSpace, preservation, usedGigabytes, credit].join(';')
  }
  const addOns = [
    { service: 'extra-space', gigabytes: extraSpace },
    { service: 'preservation', gigabytes: preservation },
  ].filter(({ gigabytes }) => gigabytes > 0)
  return JSON.stringify({ address, expiresOn, addOns, usedGigabytes, credit })
}

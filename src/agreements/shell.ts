import { readCommandLine } from '../shared/command-line.ts'
import { optionFaultText } from '../shared/messages/options.ts'
import { okLine, warningsOf } from './check-report.ts'
import { PUBLISHED_SCHEMA } from './file-schema.ts'
import { loadAgreements } from './load.ts'

/** Where the command writes. */
export interface Shell {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  /** Milliseconds since the epoch. */
  readonly now: number
}

const USAGE = `npm run agreements -- check FOLDER

Checks the agreement files of a folder as the service does at its start if AGREEMENTS_DIR names the folder, and starts
nothing. Writes OK with the name, the domains and the prices of each agreement, or every fault: file, JSON pointer, what
is wrong. Warns of an agreement without prices for today, and of one that repeats what belongs to another Order.
Ends with 0 if there is no fault, otherwise with 1.

npm run -s agreements -- schema

Writes the JSON Schema of an agreement file, with which editors complete and check.

  -h, --help   these lines
`

/** Runs the command `agreements` and returns the exit code: 1 with any fault, otherwise 0. */
export function runAgreements(args: string[], { stdout, stderr, now }: Shell): 0 | 1 {
  const { output, faults, notes = [] } = resultOf(args, now)
  for (const line of [...notes, ...faults]) stderr.write(`pec-addons: ${line}\n`)
  stdout.write(output)
  return faults.length > 0 ? 1 : 0
}

interface Result {
  readonly output: string
  readonly faults: readonly string[]
  readonly notes?: readonly string[]
}

function resultOf(args: string[], now: number): Result {
  const { flags, positionals, fault } = readCommandLine(args, {})
  const [command, folder, ...more] = positionals
  if (fault) return { output: '', faults: [optionFaultText(fault, 'en')] }
  if (flags.has('help')) return { output: USAGE, faults: [] }
  if (command === 'check' && folder !== undefined && more.length === 0) return check(folder, now)
  if (command === 'schema' && folder === undefined) {
    return { output: `${JSON.stringify(PUBLISHED_SCHEMA, null, 2)}\n`, faults: [] }
  }
  return { output: '', faults: ['expected "check FOLDER" or "schema"; --help explains them'] }
}

function check(folder: string, now: number): Result {
  const { agreements, added, replaced, passedOver, faults } = loadAgreements(folder, 'FOLDER')
  const notes =
    passedOver.length > 0 ? [`Passed over, because only files named *.json are read: ${passedOver.join(', ')}`] : []
  if (faults.length > 0) return { output: '', faults, notes }
  // The service would start, but without what someone believes to be in this folder.
  if (added.length === 0) return { output: '', faults: [`FOLDER: ${folder}: No file is named *.json`], notes }
  const checked = agreements.filter(({ id }) => added.includes(id))
  const lines = [...checked.map(okLine), ...replaced.map((id) => `${id} replaces the agreement that is shipped`)]
  const warnings = checked.flatMap((agreement) => warningsOf(agreement, agreements, now))
  return { output: `${lines.join('\n')}\n`, faults: [], notes: [...notes, ...warnings] }
}

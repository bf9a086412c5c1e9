import type { FileProblem } from '../../shared/field-fault.ts'

/** With what the process that reads a workbook ends, other than 0. Node itself uses 1 to 13, a signal 129 and more. */
export const EXIT_CODES = {
  encrypted: 64,
  'no-workbook': 65,
  broken: 66,
  'too-large': 67,
} as const satisfies Partial<Record<FileProblem, number>>

/** There is no space for the records. */
export const NO_SPACE = 68

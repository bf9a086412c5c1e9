import { FAULT_CODES } from '../domain/fault-codes.ts'

/** Codes of the faults that the schema of a request finds; those of the domain are in domain/fault-codes.ts. */
export const SCHEMA_FAULT_CODES = [
  'missing-field',
  'unknown-field',
  'wrong-type',
  'wrong-format',
  'out-of-range',
  'wrong-length',
  'exactly-one-of',
] as const

/** Every code of a fault of one field: first those of the schema, then those of the domain. */
export const FIELD_FAULT_CODES = [...SCHEMA_FAULT_CODES, ...FAULT_CODES] as const

export type SchemaFaultCode = (typeof SCHEMA_FAULT_CODES)[number]
export type FieldFaultCode = (typeof FIELD_FAULT_CODES)[number]

/** The allowed range as it is given for a negative amount, where the maximum would only distract. */
export const NOT_NEGATIVE = '0.00–'

/** Why a file is no readable workbook; each has its own message. */
export const FILE_PROBLEMS = [
  'old-excel',
  'pdf',
  'web-page',
  'no-workbook',
  'encrypted',
  'broken',
  'too-large',
  'too-many-rows',
] as const

export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** What the message of a fault needs; each code uses some of these. Never a value that the client sent. */
export interface FaultDetails {
  /** The date on which no price list is in force. */
  readonly on: string
  readonly maximumGigabytes: number
  /** The covered mail domain that was probably meant. */
  readonly didYouMean?: string
  /** The allowed range, for a negative value `NOT_NEGATIVE`, or an example of the right format: "1–1000", "2027-04-30". */
  readonly allowed: string
  /** Why the file cannot be read, for `unreadable-workbook`. */
  readonly file?: FileProblem
  /** The line of the list that has the same mailbox, with other data unless `isSame`. */
  readonly firstLine?: number
  /** Whether that line has the same data. */
  readonly isSame?: boolean
  /** The expected JSON type; for `wrong-length`, the type whose length is wrong. */
  readonly type: 'integer' | 'number' | 'string' | 'array' | 'object' | 'boolean'
}

/** A fault of one field of a request, of the schema or of the domain. */
export interface FieldFault extends Partial<FaultDetails> {
  /** JSON pointer (RFC 6901) into the body, or `?name` for a query parameter. */
  readonly pointer: string
  readonly code: FieldFaultCode
}

/** A fault of one field that its schema finds. */
export interface SchemaFault extends FieldFault {
  readonly code: SchemaFaultCode
}

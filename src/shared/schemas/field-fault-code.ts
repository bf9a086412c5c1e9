import { FAULT_CODES } from '../../domain/fault-codes.ts'
import { FIELD_FAULT_CODES, type SchemaFaultCode } from '../field-fault.ts'
import { type ProblemCode, problemMessages } from '../messages/problems.ts'
import { explainValues, stringEnum } from './builders.ts'

/** The fault codes of the schema; the codes of the domain have their meaning in messages/problems.ts. */
const schemaFaultMeanings = {
  'missing-field': 'A required field, or a required column of a list, is missing. The pointer names it.',
  'unknown-field': 'The contract has no such field here.',
  'wrong-type': 'The JSON type is not the one in the contract: for example "3" or 1.5 instead of an integer, or null.',
  'wrong-format': 'The string does not have the required format, or is not one of the allowed values.',
  'out-of-range':
    'The value is below the minimum or above the maximum; for a date, outside 1900-01-01 to 2150-12-31; for an amount, negative or above 999999999.99.',
  'wrong-length': 'The list or the string is too short or too long.',
  'exactly-one-of':
    'Of several fields that exclude each other, more than one is present, or none; in a list, several columns have the same meaning.',
} as const satisfies Record<SchemaFaultCode, string>

/** What each problem means. */
export function problemMeanings(codes: readonly ProblemCode[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, problemMessages[code].meaning.en]))
}

/** The code of a fault of one field, in problems and in the rows of a report. */
export const FieldFaultCode = stringEnum(FIELD_FAULT_CODES, {
  description: explainValues('Stable code of the fault.', { ...schemaFaultMeanings, ...problemMeanings(FAULT_CODES) }),
})

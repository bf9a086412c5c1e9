import type { ErrorObject } from 'ajv'
import type { SchemaFault } from '../shared/field-fault.ts'
import { faultText } from '../shared/messages/faults.ts'
import { schemaFaults } from '../shared/validation/schema-faults.ts'
import { type FileFault, RULES, type Rule } from './file-rules.ts'
import { type AgreementFile, schemaErrors } from './file-schema.ts'

/**
 * Every fault of a parsed file: first those that the schema finds, then those of the rules. A rule is applied if the
 * schema found no fault in what it reads: a wrong price hides no overlap of price lists.
 */
export function fileFaults(content: unknown): FileFault[] {
  const errors = schemaErrors(content)
  const found = schemaFaults(errors)
  // An object with an unknown field can still be read, and so can what is too long or too short.
  const unreadable = found.filter(({ code }) => code !== 'unknown-field' && code !== 'wrong-length')
  const isReadable = ({ reads }: Rule): boolean =>
    !reads.some((place) => unreadable.some(({ pointer }) => isAtOrAbove(pointer, place)))
  return [
    ...found.map((fault) => ({ pointer: fault.pointer, detail: detailOf(fault, errors) })),
    ...RULES.filter(isReadable).flatMap(({ faultsOf }) => faultsOf(content as AgreementFile)),
  ]
}

/** What is wrong, and after a wrong format also what belongs there, in the words of the schema. */
function detailOf(fault: SchemaFault, errors: readonly ErrorObject[]): string {
  const schema = errors.find(({ instancePath }) => instancePath === fault.pointer)?.parentSchema
  if (schema?.enum) return `Not written correctly: only \`${schema.enum.join('`, `')}\` is possible.`
  const detail = faultText(fault.code, fault, 'en')
  return fault.code === 'wrong-format' ? `${detail} ${schema?.description}` : detail
}

// Whether a pointer leads to a place that matches the pattern, or above one: "/services/0" is above "/services/*/id".
function isAtOrAbove(pointer: string, pattern: string): boolean {
  const names = pointer.split('/')
  const patterns = pattern.split('/')
  return (
    names.length <= patterns.length && names.every((name, index) => ['*', name].includes(patterns[index] as string))
  )
}

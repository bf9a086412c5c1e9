import type { AnySchemaObject, ErrorObject } from 'ajv'
import { isCivilDate } from '../../domain/calendar.ts'
import type { SchemaFault, SchemaFaultCode } from '../field-fault.ts'
import { FIRST_DATE, LAST_DATE } from '../schemas/scalars.ts'

/** Of several faults at one place only the first of these is told: "" is no date, whatever its length. */
const PRECEDENCE: readonly SchemaFaultCode[] = [
  'wrong-type',
  'exactly-one-of',
  'missing-field',
  'unknown-field',
  'out-of-range',
  'wrong-format',
  'wrong-length',
]

/** More faults than this are not told: a request that holds so many was never meant for this service. */
export const MAX_FAULTS = 1000

/** A member's name longer than this is cut in the pointer, which the contract bounds. */
const MAX_NAME_LENGTH = 200

/** Every fault that Ajv (with `allErrors` and `verbose`) found, one a place, in the order of the document's rules. */
export function schemaFaults(errors: readonly ErrorObject[]): SchemaFault[] {
  const byPointer = new Map<string, SchemaFault>()
  for (const error of errors) {
    if (byPointer.size === MAX_FAULTS) break
    // The branches of a oneOf fail for the same reason as the oneOf itself.
    if (/\/oneOf\/\d+\//.test(error.schemaPath)) continue
    const fault = faultOf(error)
    const known = byPointer.get(fault.pointer)
    if (known === undefined || PRECEDENCE.indexOf(fault.code) < PRECEDENCE.indexOf(known.code)) {
      byPointer.set(fault.pointer, fault)
    }
  }
  return [...byPointer.values()]
}

function escaped(member: string): string {
  const name = member.length > MAX_NAME_LENGTH ? `${member.slice(0, MAX_NAME_LENGTH)}…` : member
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function faultOf({ keyword, instancePath, params, parentSchema = {}, data }: ErrorObject): SchemaFault {
  const pointer = instancePath
  switch (keyword) {
    case 'required':
      return { pointer: `${pointer}/${escaped(params.missingProperty)}`, code: 'missing-field' }
    case 'additionalProperties':
      return { pointer: `${pointer}/${escaped(params.additionalProperty)}`, code: 'unknown-field' }
    case 'type':
      return { pointer, code: 'wrong-type', type: params.type }
    case 'oneOf':
      return { pointer, code: 'exactly-one-of', allowed: alternatives(parentSchema) }
    case 'minimum':
    case 'maximum':
      return { pointer, code: 'out-of-range', allowed: range(parentSchema.minimum, parentSchema.maximum) }
    case 'minLength':
    case 'maxLength':
      return {
        pointer,
        code: 'wrong-length',
        type: 'string',
        allowed: range(parentSchema.minLength, parentSchema.maxLength),
      }
    case 'minItems':
    case 'maxItems':
      return {
        pointer,
        code: 'wrong-length',
        type: 'array',
        allowed: range(parentSchema.minItems, parentSchema.maxItems),
      }
    default:
      return parentSchema.format === 'date' && isCivilDate(String(data))
        ? { pointer, code: 'out-of-range', allowed: `${FIRST_DATE} – ${LAST_DATE}` }
        : { pointer, code: 'wrong-format', allowed: exampleOf(parentSchema) }
  }
}

/** What a bound allows. Every schema is bounded above; a bound below may be left out where it is 0. */
function range(from: number | undefined, to: number): string {
  return `${from ?? 0}–${to}`
}

function alternatives({ oneOf }: AnySchemaObject): string {
  return oneOf.flatMap(({ required }: AnySchemaObject) => required).join(', ')
}

function exampleOf({ enum: values, examples }: AnySchemaObject): string {
  return values?.join(', ') ?? examples?.[0] ?? '…'
}

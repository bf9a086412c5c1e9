import type { AnySchemaObject, ErrorObject } from 'ajv'
import { isCivilDate } from '../../domain/calendar.ts'
import { NOT_NEGATIVE, type SchemaFault, type SchemaFaultCode } from '../field-fault.ts'
import { FIRST_DATE, LAST_DATE, MAX_MONEY, Money } from '../schemas/scalars.ts'

/** Of several faults of one field only the first of these is reported: "" is not a date, whatever its length is. */
const PRECEDENCE: readonly SchemaFaultCode[] = [
  'wrong-type',
  'exactly-one-of',
  'missing-field',
  'unknown-field',
  'out-of-range',
  'wrong-format',
  'wrong-length',
]

/** The maximum number of faults that are reported. */
export const MAX_FAULTS = 1000

/** Longer names are cut in the pointer, because the contract limits its length. */
const MAX_NAME_LENGTH = 200

/**
 * The faults that Ajv found, at most one per field, in the order of the schema.
 * @param errors of an Ajv with `verbose`, and with `allErrors` if all faults are wanted
 */
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

/** A name as a token of a JSON pointer (RFC 6901). A lone surrogate, which strict JSON readers reject, becomes U+FFFD. */
function pointerToken(name: string): string {
  const short = name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name
  return short.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')
}

function faultOf({ keyword, instancePath: pointer, params, parentSchema = {}, data }: ErrorObject): SchemaFault {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = parentSchema
  switch (keyword) {
    case 'required':
      return { pointer: `${pointer}/${pointerToken(params.missingProperty)}`, code: 'missing-field' }
    case 'additionalProperties':
      return { pointer: `${pointer}/${pointerToken(params.additionalProperty)}`, code: 'unknown-field' }
    case 'type':
      return { pointer, code: 'wrong-type', type: params.type }
    case 'oneOf':
      return { pointer, code: 'exactly-one-of', allowed: alternatives(parentSchema) }
    case 'minimum':
    case 'maximum':
      return { pointer, code: 'out-of-range', allowed: range(minimum, maximum) }
    case 'minLength':
    case 'maxLength':
      return { pointer, code: 'wrong-length', type: 'string', allowed: range(minLength, maxLength) }
    case 'minItems':
    case 'maxItems':
      return { pointer, code: 'wrong-length', type: 'array', allowed: range(minItems, maxItems) }
    default: {
      const allowed = rangeOfText(parentSchema, String(data))
      return allowed === undefined
        ? { pointer, code: 'wrong-format', allowed: exampleOf(parentSchema) }
        : { pointer, code: 'out-of-range', allowed }
    }
  }
}

const { pattern: AMOUNT } = Money as { readonly pattern?: string }
const NEGATIVE_AMOUNT = /^-(0|[1-9]\d*)(\.\d{1,2})?$/
const LARGE_AMOUNT = /^[1-9]\d{9,}\.\d{2}$/

/** The allowed range, if a text is a date or an amount outside it; undefined if it is none. */
function rangeOfText({ format, pattern }: AnySchemaObject, text: string): string | undefined {
  if (format === 'date') return isCivilDate(text) ? `${FIRST_DATE} – ${LAST_DATE}` : undefined
  if (pattern !== AMOUNT) return undefined
  if (NEGATIVE_AMOUNT.test(text)) return NOT_NEGATIVE
  return LARGE_AMOUNT.test(text) ? `0.00–${MAX_MONEY}` : undefined
}

/** Every schema has a maximum; without a minimum it is 0. */
function range(from: number | undefined, to: number): string {
  return `${from ?? 0}–${to}`
}

function alternatives({ oneOf }: AnySchemaObject): string {
  return oneOf.flatMap(({ required }: AnySchemaObject) => required).join(', ')
}

function exampleOf({ enum: values, examples }: AnySchemaObject): string {
  return values?.join(', ') ?? examples?.[0] ?? '…'
}

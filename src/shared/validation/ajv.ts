import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { TSchema } from 'typebox'
import { isCivilDate } from '../../domain/calendar.ts'
import { FIRST_DATE, LAST_DATE } from '../schemas/scalars.ts'

/** Strict: nothing is coerced, dropped or filled in. `verbose` lets the faults tell the rule. */
const STRICT: Options = {
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  verbose: true,
  strict: true,
  // The schemas are constants, so a test holds them against the meta-schema once, instead of every start.
  validateSchema: false,
  // The branches of "exactly one of" name fields that their parent defines.
  strictRequired: false,
}

/** A date of the calendar within the years that requests may name. */
const date = (text: string): boolean => isCivilDate(text) && text >= FIRST_DATE && text <= LAST_DATE

/** An Ajv that knows the named schemas. @param allErrors whether it goes on behind the first fault */
export function createAjv(schemas: readonly TSchema[], allErrors = true): Ajv {
  const ajv = new Ajv({ ...STRICT, allErrors })
  formats.default(ajv, ['uri', 'int32', 'int64', 'double'])
  ajv.addFormat('date', date)
  for (const schema of schemas) ajv.addSchema(schema)
  return ajv
}

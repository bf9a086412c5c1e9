import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { TSchema } from 'typebox'
import { isCivilDate } from '../../domain/calendar.ts'
import { FROM_REGISTER } from '../schemas/registered.ts'
import { Address, FIRST_DATE, LAST_DATE } from '../schemas/scalars.ts'
import { isAddress } from './address.ts'

const OPTIONS: Options = {
  // Values are validated as they are: nothing is converted, removed or filled in.
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  // Each error contains its schema, from which the fault gets the allowed range or an example.
  verbose: true,
  strict: true,
  // `JSON.parse` makes Infinity of 1e400. That is a number, and out of every range; not a wrong type.
  strictNumbers: false,
  // The schemas never change, so a test validates them by the meta-schema, not every start.
  validateSchema: false,
  // The branches of "exactly one of" require fields that only their parent defines.
  strictRequired: false,
}

/** The name of the check of addresses. It is a format of ours, which the contract does not know. */
const ADDRESS_FORMAT = 'address'

/** Whether a string is a date that a request may contain. */
const isRequestDate = (text: string): boolean => isCivilDate(text) && text >= FIRST_DATE && text <= LAST_DATE

/**
 * An Ajv with strict options, for schemas that refer to named ones.
 * @param schemas the named schemas
 * @param allErrors whether to find all errors of a value, or only the first
 */
export function createAjv(schemas: readonly TSchema[], allErrors = true): Ajv {
  const ajv = new Ajv({ ...OPTIONS, allErrors })
  formats.default(ajv, ['uri', 'int32', 'int64', 'double'])
  ajv.addKeyword(FROM_REGISTER)
  ajv.addFormat('date', isRequestDate)
  ajv.addFormat(ADDRESS_FORMAT, isAddress)
  for (const schema of schemas) ajv.addSchema(schema === Address ? { ...Address, format: ADDRESS_FORMAT } : schema)
  return ajv
}

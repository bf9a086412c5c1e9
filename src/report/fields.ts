import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Static, TSchema } from 'typebox'
import { type FormFault, formFaults } from '../schemas/faults.ts'
import { ReportRow } from '../schemas/report.ts'
import { Address, Gigabytes, RequestDate, ref, UsedGigabytes } from '../schemas/scalars.ts'
import { strict } from '../schemas/strict.ts'

/** Tells every fault of a value by one of the named schemas; none of a right one. */
type Check = (value: unknown) => readonly FormFault[]

const NONE: readonly FormFault[] = []

function checkOf<Schema extends TSchema>(schema: Schema): Check {
  const validate: ValidateFunction<Static<Schema>> = strict.compile(ref(schema))
  return (value) => (validate(value) ? NONE : formFaults(validate.errors as ErrorObject[]))
}

/** The rules of the fields of a row: the same schemas as those of every other request. */
export const check = {
  address: checkOf(Address),
  expiresOn: checkOf(RequestDate),
  gigabytes: checkOf(Gigabytes),
  usedGigabytes: checkOf(UsedGigabytes),
  row: checkOf(ReportRow),
}

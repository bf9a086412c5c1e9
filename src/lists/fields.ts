import type { TSchema } from 'typebox'
import { type FormFault, formFaults } from '../shared/form-faults.ts'
import { parts } from '../shared/parts.ts'
import { Address, Gigabytes, RequestDate, ref, scalars, UsedGigabytes } from '../shared/scalars.ts'
import { strictChecker } from '../shared/strict.ts'
import { ReportRow } from './row-schema.ts'

/** Tells every fault of a value by a schema; none of a right one. */
type Check = (value: unknown) => readonly FormFault[]

const NONE: readonly FormFault[] = []

const strict = strictChecker([...scalars, ...parts, ReportRow])

function checkOf(schema: TSchema): Check {
  const check = strict(schema)
  return (value) => {
    const errors = check(value)
    return errors === undefined ? NONE : formFaults(errors)
  }
}

/** The rules of the fields of a row: the same schemas as those of every other request. */
export const check = {
  address: checkOf(ref(Address)),
  expiresOn: checkOf(ref(RequestDate)),
  gigabytes: checkOf(ref(Gigabytes)),
  usedGigabytes: checkOf(ref(UsedGigabytes)),
  row: checkOf(ref(ReportRow)),
}

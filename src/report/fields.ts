import type { TSchema } from 'typebox'
import { type FormFault, formFaults } from '../schemas/faults.ts'
import { ReportRow } from '../schemas/report.ts'
import { Address, Gigabytes, RequestDate, ref, UsedGigabytes } from '../schemas/scalars.ts'
import { strict } from '../schemas/strict.ts'

/** Tells every fault of a value by one of the named schemas; none of a right one. */
type Check = (value: unknown) => readonly FormFault[]

const NONE: readonly FormFault[] = []

function checkOf(schema: TSchema): Check {
  const check = strict(ref(schema))
  return (value) => {
    const errors = check(value)
    return errors === undefined ? NONE : formFaults(errors)
  }
}

/** The rules of the fields of a row: the same schemas as those of every other request. */
export const check = {
  address: checkOf(Address),
  expiresOn: checkOf(RequestDate),
  gigabytes: checkOf(Gigabytes),
  usedGigabytes: checkOf(UsedGigabytes),
  row: checkOf(ReportRow),
}

import type { TSchema } from 'typebox'
import { type FormFault, formFaults } from '../schemas/faults.ts'
import { ReportQuery, ReportRow } from '../schemas/report.ts'
import { Address, Gigabytes, RequestDate, ref, UsedGigabytes } from '../schemas/scalars.ts'
import { strict } from '../schemas/strict.ts'

/** Tells every fault of a value by a schema; none of a right one. */
type Check = (value: unknown) => readonly FormFault[]

const NONE: readonly FormFault[] = []

function checkOf(schema: TSchema): Check {
  const check = strict(schema)
  return (value) => {
    const errors = check(value)
    return errors === undefined ? NONE : formFaults(errors)
  }
}

/** The rules of the fields of a row, and of the question about all of them: the same schemas as those of every other request. */
export const check = {
  address: checkOf(ref(Address)),
  expiresOn: checkOf(ref(RequestDate)),
  gigabytes: checkOf(ref(Gigabytes)),
  usedGigabytes: checkOf(ref(UsedGigabytes)),
  row: checkOf(ref(ReportRow)),
  query: checkOf(ReportQuery),
}

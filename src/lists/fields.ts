import type { TSchema } from 'typebox'
import type { SchemaFault } from '../shared/field-fault.ts'
import { ref } from '../shared/schemas/builders.ts'
import { parts } from '../shared/schemas/parts.ts'
import { Address, Gigabytes, RequestDate, scalars, UsedGigabytes } from '../shared/schemas/scalars.ts'
import { schemaFaults } from '../shared/validation/schema-faults.ts'
import { strictChecker } from '../shared/validation/strict-checker.ts'
import { ReportRow } from './row-schema.ts'

/** Tells every fault of a value by a schema; none of a right one. */
type Check = (value: unknown) => readonly SchemaFault[]

const NONE: readonly SchemaFault[] = []

const strict = strictChecker([...scalars, ...parts, ReportRow])

function checkOf(schema: TSchema): Check {
  const check = strict(schema)
  return (value) => {
    const errors = check(value)
    return errors === undefined ? NONE : schemaFaults(errors)
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

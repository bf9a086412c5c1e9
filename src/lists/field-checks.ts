import type { TSchema } from 'typebox'
import type { SchemaFault } from '../shared/field-fault.ts'
import { ref } from '../shared/schemas/builders.ts'
import { parts } from '../shared/schemas/parts.ts'
import { Address, Gigabytes, RequestDate, scalars, UsedGigabytes } from '../shared/schemas/scalars.ts'
import { schemaFaults } from '../shared/validation/schema-faults.ts'
import { strictChecker } from '../shared/validation/strict-checker.ts'
import { ImportedRow, ReportRow } from './row-schema.ts'

/** Returns the faults of a value; none for a right one. */
type Check = (value: unknown) => readonly SchemaFault[]

const NONE: readonly SchemaFault[] = []

const strict = strictChecker([...scalars, ...parts, ReportRow, ImportedRow])

function checkBy(schema: TSchema): Check {
  const check = strict(schema)
  return (value) => {
    const errors = check(value)
    return errors === undefined ? NONE : schemaFaults(errors)
  }
}

/** Checks the values of a row by the schemas that all other requests use too. */
export const check = {
  address: checkBy(ref(Address)),
  expiresOn: checkBy(ref(RequestDate)),
  gigabytes: checkBy(ref(Gigabytes)),
  usedGigabytes: checkBy(ref(UsedGigabytes)),
  row: checkBy(ref(ReportRow)),
  importedRow: checkBy(ref(ImportedRow)),
}

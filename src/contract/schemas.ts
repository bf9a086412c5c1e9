import type { TSchema } from 'typebox'
import type { Feature } from '../http/feature.ts'
import { FaultyRow } from '../shared/schemas/faulty-row.ts'
import { HeaderReport } from '../shared/schemas/header-report.ts'
import { ImportReport, ImportWarning } from '../shared/schemas/import-report.ts'
import { parts } from '../shared/schemas/parts.ts'
import { Problem } from '../shared/schemas/problem.ts'
import { scalars } from '../shared/schemas/scalars.ts'

/** Every named schema: the components of the contract. */
export function namedSchemas(features: readonly Feature[]): TSchema[] {
  return [
    ...scalars,
    ...parts,
    HeaderReport,
    FaultyRow,
    ImportWarning,
    ImportReport,
    Problem,
    ...features.flatMap(({ schemas }) => schemas),
  ]
}

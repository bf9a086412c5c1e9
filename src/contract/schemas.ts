import type { TSchema } from 'typebox'
import type { Feature } from '../http/feature.ts'
import { HeaderReport } from '../shared/schemas/header-report.ts'
import { parts } from '../shared/schemas/parts.ts'
import { Problem } from '../shared/schemas/problem.ts'
import { scalars } from '../shared/schemas/scalars.ts'

/** Every named schema: the components of the contract. */
export function namedSchemas(features: readonly Feature[]): TSchema[] {
  return [...scalars, ...parts, HeaderReport, Problem, ...features.flatMap(({ schemas }) => schemas)]
}

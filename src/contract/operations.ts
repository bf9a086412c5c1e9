import type { Feature } from '../http/feature.ts'
import type { Operation } from '../shared/operation.ts'

/** Every operation by its operationId. */
export function operationsOf(features: readonly Feature[]): ReadonlyMap<string, Operation> {
  return new Map(features.flatMap(({ operations }) => operations.map((each) => [each.operationId, each])))
}

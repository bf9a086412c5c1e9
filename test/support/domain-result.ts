import { isRejection, type Rejection } from '../../src/domain/rejection.ts'

/** The result of a domain rule that did not reject its question; throws if it did. */
export function accepted<Result extends object>(result: Result | Rejection): Result {
  if (isRejection(result)) throw new Error(JSON.stringify(result))
  return result
}

/** A value as a client receives it in JSON: without undefined fields. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

import type { ErrorObject } from 'ajv'
import type { TSchema } from 'typebox'
import { createAjv } from './ajv.ts'

/** Returns the errors of a value, or undefined if it is valid. */
export type Check = (value: unknown) => readonly ErrorObject[] | undefined

/** Creates the check of a schema, named or not. */
export type StrictChecker = (schema: TSchema) => Check

/**
 * In a document with more values than this (members and elements at any depth) only the first error is reported,
 * because the time to find all grows with the square of their number. A valid request has fewer than 200 values.
 * The questions of a batch are counted one by one (http/validate-each.ts).
 */
export const MAX_VALUES = 2000

/**
 * Strict checks of request bodies and of the rows of a list.
 * @param named the schemas that others refer to by `$id`
 */
export function strictChecker(named: readonly TSchema[]): StrictChecker {
  const firstError = createAjv(named, false)
  const allErrors = createAjv(named, true)
  return (schema) => {
    const isValid = firstError.compile(schema)
    let findAll: ReturnType<typeof allErrors.compile> | undefined
    return (value) => {
      if (isValid(value)) return undefined
      if (hasMoreValuesThan(MAX_VALUES, value)) return isValid.errors as ErrorObject[]
      // Compiled for the first invalid value, so that the start of the service is faster.
      findAll ??= allErrors.compile(schema)
      findAll(value)
      return findAll.errors as ErrorObject[]
    }
  }
}

/** Counts the values of a parsed document, and stops at the limit. */
function hasMoreValuesThan(limit: number, document: unknown): boolean {
  const pending = [document]
  for (let count = 1; pending.length > 0; count++) {
    if (count > limit) return true
    const value = pending.pop()
    if (typeof value !== 'object' || value === null) continue
    const inner = Object.values(value)
    // Checked before they are added, so that `pending` stays short too.
    if (inner.length > limit) return true
    pending.push(...inner)
  }
  return false
}

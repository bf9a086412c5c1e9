import type { ErrorObject } from 'ajv'
import type { TSchema } from 'typebox'
import { createAjv } from './ajv.ts'

/** Tells what is wrong with a value; undefined when nothing is. */
export type Check = (value: unknown) => readonly ErrorObject[] | undefined

/**
 * No question has a tenth as many values. Of a larger one that is wrong only the first fault is told: to find them all
 * takes time that grows with the square of their number.
 */
export const MAX_VALUES = 2000

/** Makes the strict check of any schema, named or not: of request bodies, and of the rows of a list. */
export type StrictChecker = (schema: TSchema) => Check

/**
 * @param named the schemas that others refer to by `$id`
 */
export function strictChecker(named: readonly TSchema[]): StrictChecker {
  const stoppingAtFirst = createAjv(named, false)
  const findingAll = createAjv(named, true)
  return (schema) => {
    const isSound = stoppingAtFirst.compile(schema)
    let allOf: ReturnType<typeof findingAll.compile> | undefined
    return (value) => {
      if (isSound(value)) return undefined
      if (holdsMoreThan(MAX_VALUES, value)) return isSound.errors as ErrorObject[]
      // Compiled for the first wrong value, so that the start does not wait for it.
      allOf ??= findingAll.compile(schema)
      allOf(value)
      return allOf.errors as ErrorObject[]
    }
  }
}

/** Whether a parsed document holds more values than so many, members and elements of members and elements included. */
function holdsMoreThan(bound: number, document: unknown): boolean {
  const left = [document]
  for (let count = 1; left.length > 0; count++) {
    const value = left.pop()
    if (count > bound) return true
    // What is left is bounded too: as soon as there are too many, that is the answer.
    if (typeof value === 'object' && value !== null) {
      const inner = Object.values(value)
      if (inner.length > bound) return true
      left.push(...inner)
    }
  }
  return false
}

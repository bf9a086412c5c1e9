import type { FieldFault } from '../../shared/field-fault.ts'
import { schemaFaults } from '../../shared/validation/schema-faults.ts'
import { strictChecker } from '../../shared/validation/strict-checker.ts'
import { Account } from './schema.ts'

const check = strictChecker([])(Account)

/** A mailbox as far as it was understood. */
export interface ReadAccount {
  readonly account: Partial<Account>
  /** What was not understood: a pointer into the account and a code, never a value. */
  readonly faults: readonly FieldFault[]
}

/**
 * Reads an account. A part in which something was not understood is left out as a whole: half of it would mislead.
 * @param name of the account that was asked for
 */
export function readAccount(value: unknown, name: string): ReadAccount {
  const faults = faultsOf(value, name)
  if (faults.length === 0) return { account: { ...(value as Account), name }, faults }
  // A value that is no object has no part at all.
  const isObject = faults.every(({ pointer }) => pointer !== '')
  return { account: { ...(isObject && withoutFaults(value as Account, faults)), name }, faults }
}

/** What is left of an object without the parts in which there is a fault. */
export function withoutFaults<Whole extends object>(whole: Whole, faults: readonly FieldFault[]): Partial<Whole> {
  const faulty = new Set(faults.map(({ pointer }) => pointer.split('/')[1]))
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !faulty.has(name))) as Partial<Whole>
}

function faultsOf(value: unknown, name: string): readonly FieldFault[] {
  const errors = check(value)
  // A field that may be null has two types, of which only the first says what belongs there.
  if (errors)
    return schemaFaults(errors).map((fault) => ({ ...fault, ...(fault.type && { type: firstOf(fault.type) }) }))
  const other = (value as Account).name
  const isOther = typeof other === 'string' && other.trim().toLowerCase() !== name.toLowerCase()
  return isOther ? [{ pointer: '/name', code: 'wrong-format', allowed: name }] : []
}

const firstOf = (types: NonNullable<FieldFault['type']>) => String(types).split(',', 1)[0] as typeof types

import fc from 'fast-check'
import { isAddress } from '../../src/shared/validation/address.ts'
import { contract, resolve } from '../support/contract.ts'

// biome-ignore lint/suspicious/noExplicitAny: a schema of the contract
export type Schema = any

/** Values that the service knows, so that the domain does not reject all valid questions. */
const KNOWN_VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Address: fc.constantFrom(
    'mario.rossi@architettitorinopec.it',
    'A.B@ARCHITETTITORINOPEC.IT',
    'anna.bianchi@ingpec.eu',
    'x@pec.prova.example',
  ),
  ServiceId: fc.constantFrom('extra-space', 'preservation', 'extra-inbox', 'archive'),
  AgreementId: fc.constantFrom('architetti-torino', 'ingegneri-cni', 'ordine-di-prova', 'unknown'),
  RequestDate: dates('2018-01-01', '2030-12-31'),
  Gigabytes: fc.integer({ min: 1, max: 6 }),
  Money: fc.nat(10_000).map((cents) => (cents / 100).toFixed(2)),
}

export function dates(first: string, last: string): fc.Arbitrary<string> {
  const range = { min: new Date(first), max: new Date(last), noInvalidDate: true }
  return fc.date(range).map((date) => date.toISOString().slice(0, 10))
}

/** Any value that a schema of the contract allows; most of its parts are values that the service knows. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(schema.$ref ?? '')?.[1]
  const allowed = name === 'Address' ? addressOf(resolve(schema)) : ofType(resolve(schema))
  const known = name && KNOWN_VALUES[name]
  return known ? fc.oneof({ arbitrary: known, weight: 3 }, { arbitrary: allowed, weight: 1 }) : allowed
}

function ofType(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map(valid))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      // These questions have no key: what the register could complete is required.
      return record(schema.properties, [...(schema.required ?? []), ...(schema['x-from-register'] ?? [])])
    case 'array':
      return fc.array(valid(schema.items), { minLength: schema.minItems ?? 0, maxLength: schema.maxItems, size: '-1' })
    case 'integer':
      return fc.integer({ min: schema.minimum, max: schema.maximum })
    case 'number':
      return fc.double({ min: schema.minimum, max: schema.maximum, noNaN: true })
    case 'string':
      return ofString(schema)
    default:
      throw new Error(`no values of ${JSON.stringify(schema)}`)
  }
}

function record(properties: Schema, requiredKeys: string[]): fc.Arbitrary<unknown> {
  const members: [string, fc.Arbitrary<unknown>][] = Object.entries(properties).map(([name, schema]) => [
    name,
    valid(schema),
  ])
  return fc.record<Record<string, unknown>, string>(Object.fromEntries(members), {
    requiredKeys,
    noNullPrototype: true,
  })
}

/** The service allows fewer addresses than the pattern of the contract, whose description says which. */
function addressOf(schema: Schema): fc.Arbitrary<unknown> {
  return ofString(schema).filter((address) => isAddress(address as string))
}

function ofString({ format, pattern, maxLength }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date') return dates('1900-01-01', '2150-12-31')
  return fc.stringMatching(new RegExp(pattern), { size: '-1' }).filter((text) => [...text].length <= maxLength)
}

/** A question in JSON: where it is posted, what it may hold, and the statuses of the responses to valid ones. */
export interface Question {
  readonly url: string
  readonly schema: Schema
  readonly statuses: readonly number[]
}

/** Every question of the contract that is asked in JSON, but the search: a cursor is right only as the service made it. */
export const QUESTIONS: readonly Question[] = Object.entries<Schema>(contract.paths).flatMap(([path, { post }]) => {
  const schema = resolve(post?.requestBody)?.content['application/json']?.schema
  const statuses = [200, 422].filter((status) => post?.responses[status])
  return schema && path !== '/mailbox-searches' ? [{ url: `/v1${path}`, schema, statuses }] : []
})

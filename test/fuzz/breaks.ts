import { resolve } from '../support/contract.ts'
import type { Schema } from './valid-values.ts'

type Path = readonly (string | number)[]

/** One way to break a document in one place, and the fault that the service must report. */
export interface Break {
  readonly path: Path
  /** What stands there instead; undefined: nothing does. */
  readonly value: unknown
  readonly fault: { readonly pointer: string; readonly code: string }
}

/** Every way this knows to break a valid document in one place. */
export function breaksOf(schema: Schema, value: unknown, path: Path = []): Break[] {
  const resolved = resolve(schema)
  if (resolved.oneOf) return breaksOfAlternative(resolved.oneOf.map(resolve), value as object, path)
  const breaks = wrongTypes(resolved, path)
  switch (resolved.type) {
    case 'object':
      return [...breaks, ...breaksOfObject(resolved, value as object, path)]
    case 'array':
      return [...breaks, ...breaksOfArray(resolved, value as unknown[], path)]
    case 'string':
      return [...breaks, ...breaksOfString(resolved, path)]
    default:
      return [...breaks, ...breaksOfNumber(resolved, path)]
  }
}

/** Half a character is never repeated: it becomes U+FFFD. */
const pointerTo = (path: Path): string =>
  path.map((member) => `/${String(member).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const broken = (path: Path, value: unknown, code: string, pointer = pointerTo(path)): Break => ({
  path,
  value,
  fault: { pointer, code },
})

const OTHER_TYPES: readonly [type: string, value: unknown][] = [
  ['null', null],
  ['boolean', true],
  ['string', '3'],
  ['number', 3],
  ['array', []],
  ['object', {}],
]

function wrongTypes({ type }: Schema, path: Path): Break[] {
  const own = type === 'integer' ? 'number' : type
  const values = OTHER_TYPES.filter(([other]) => other !== own).map(([, value]) => value)
  if (type === 'integer') values.push(1.5)
  return values.map((value) => broken(path, value, 'wrong-type'))
}

/** Values for the alternatives of "exactly one of". */
const ALTERNATIVES: Readonly<Record<string, unknown>> = { agreement: 'unknown', mailbox: { address: 'a@b.it' } }

const UNKNOWN_NAMES = [
  'unknown',
  'Items',
  'items ',
  '',
  'toString',
  'constructor',
  '__proto__',
  'a/b~c',
  '\u0000',
  '\ud800',
]

/** Breaks of an object that has one of several fields: also without it, and with another of them too. */
function breaksOfAlternative(branches: readonly Schema[], value: object, path: Path): Break[] {
  const chosen = branches.find(({ required }) => required.every((name: string) => name in value))
  const fields = branches.flatMap(({ required }) =>
    required.filter((name: string) => branches.some(({ properties }) => !(name in properties))),
  )
  const isOfOne = ({ path: at, value: other }: Break): boolean =>
    other === undefined && at.length === path.length + 1 && fields.includes(at.at(-1))
  return [
    ...breaksOf(chosen, value, path).filter((one) => !isOfOne(one)),
    ...fields.map((name) => {
      const other = name in value ? undefined : ALTERNATIVES[name]
      return broken([...path, name], other, 'exactly-one-of', pointerTo(path))
    }),
  ]
}

function breaksOfObject({ properties, required = [] }: Schema, value: object, path: Path): Break[] {
  const breaks = required.map((name: string) => broken([...path, name], undefined, 'missing-field'))
  for (const name of UNKNOWN_NAMES) breaks.push(broken([...path, name], 1, 'unknown-field'))
  for (const [name, member] of Object.entries(value)) {
    breaks.push(...breaksOf(properties[name], member, [...path, name]))
  }
  return breaks
}

function breaksOfArray({ items, minItems = 0, maxItems }: Schema, value: unknown[], path: Path): Break[] {
  const breaks = value.flatMap((item, index) => breaksOf(items, item, [...path, index]))
  if (minItems > 0) breaks.push(broken(path, [], 'wrong-length'))
  if (value.length > 0) breaks.push(broken(path, Array(maxItems + 1).fill(value[0]), 'wrong-length'))
  return breaks
}

const WRONG_FORMATS = ['', ' ', '\u0000', 'x\n', '2027-02-30', '1.5', 'è', '\ud800']

function breaksOfString({ format, pattern, maxLength, enum: values }: Schema, path: Path): Break[] {
  if (values) return [broken(path, 'another', 'wrong-format')]
  if (format === 'date') {
    return [
      ...['', '2027-02-30', '2027-2-3', '30/04/2027', '2027-04-30T00:00:00Z', '2027-04-3０'].map((text) =>
        broken(path, text, 'wrong-format'),
      ),
      ...['1899-12-31', '2151-01-01', '0000-01-01', '9999-12-31'].map((text) => broken(path, text, 'out-of-range')),
    ]
  }
  const matches = new RegExp(pattern, 'u')
  const tooLong = ['a'.repeat(maxLength + 1), `${'a'.repeat(maxLength)}@b`, '9'.repeat(maxLength + 1)]
  return [
    ...WRONG_FORMATS.filter((text) => !matches.test(text)).map((text) => broken(path, text, 'wrong-format')),
    ...tooLong.map((text) => broken(path, text, matches.test(text) ? 'wrong-length' : 'wrong-format')),
  ]
}

function breaksOfNumber({ minimum, maximum }: Schema, path: Path): Break[] {
  return [minimum - 1, maximum + 1, -1e9, 1e15, Number.POSITIVE_INFINITY].map((number) =>
    broken(path, number, 'out-of-range'),
  )
}

/** The document as JSON with one break in it. */
export function brokenJson(document: unknown, { path, value }: Break): string {
  const text = JSON.stringify(replaced(document, path, value))
  // JSON.stringify would write null for a number that is too large.
  return text.replaceAll('"∞"', '1e400')
}

function replaced(document: unknown, [member, ...rest]: Path, value: unknown): unknown {
  if (member === undefined) return value === Number.POSITIVE_INFINITY ? '∞' : value
  const copy = Array.isArray(document) ? [...document] : { ...(document as object) }
  // Assigning to __proto__ would not make a member of that name.
  Object.defineProperty(copy, member, {
    value: replaced((document as Record<string, unknown>)[member], rest, value),
    enumerable: true,
  })
  return copy
}

import fc from 'fast-check'
import t from 'tap'
import { contract } from '../support/contract.ts'
import { type Break, breaksOf } from './breaks.ts'
import { holds, oneFault, runs, sendFuzzed } from './send-fuzzed.ts'
import { REPORTS } from './send-list.ts'
import { type Schema, valid } from './valid-values.ts'

const { parameters } = contract.paths['/renewal-reports'].post

/** The schema of the query of a report, as one object. Without `column`, because what is right depends on the list. */
const QUERY: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    parameters
      .filter((each: Schema) => each.in === 'query' && each.name !== 'column')
      .map(({ name, schema }: Schema) => [name, schema]),
  ),
}

type Query = [name: string, value: string][]

/** A list is a parameter for each of its values. */
const written = (query: object): Query =>
  Object.entries(query).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, String(each)]))

/** The parameters that may be repeated. */
const LISTS = ['outcome', 'warning']
const TEXTS = ['asOf', 'services', 'firstRows', 'atRisk']

/** Asks for the report of one mailbox. The query is text, because an object would lose names such as __proto__. */
function ask(query: Query) {
  const url = `${REPORTS}?${new URLSearchParams(query)}`
  const payload = '{"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30"}'
  return sendFuzzed({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-ndjson' } })
}

/** Texts that are not accepted as an integer in a query. */
const WRONG_INTEGERS = ['', ' 3', '007', '1e1', '+3', '3.0', '0x10', '-0', '1,5', '3 ', '٣'].map(
  (value): Break => ({ path: ['dueWithinDays'], value, fault: { pointer: '/dueWithinDays', code: 'wrong-type' } }),
)

/** Whether a break is still one as text in a query: a list, an object, "3" instead of 3 or 1e400 is not. */
function canBeWritten({ path: [name, index], value }: Break): boolean {
  if (name === undefined || value === '3') return false
  if (LISTS.includes(String(name))) return index !== undefined && typeof value === 'string'
  return TEXTS.includes(String(name))
    ? typeof value === 'string'
    : typeof value !== 'object' && value !== Number.POSITIVE_INFINITY
}

t.test('a valid query gets a report', async (t) => {
  const property = fc.asyncProperty(valid(QUERY), async (query) => {
    const { statusCode, body } = await ask(written(query as object))
    if (statusCode !== 200) throw new Error(body)
  })
  await holds(t, property, runs)
})

t.test('a query broken in one place is rejected, and the pointer names the parameter', async (t) => {
  const broken = new Set<string>()
  const property = fc.asyncProperty(valid(QUERY), fc.nat(), async (query, chosen) => {
    const breaks = [...breaksOf(QUERY, query).filter(canBeWritten), ...WRONG_INTEGERS]
    const { path, value, fault } = breaks[chosen % breaks.length] as Break
    const [name, index] = path as [string, number?]
    const others = written(query as object).filter(([other]) => other !== name)
    const list = index === undefined ? [] : (query as Record<string, string[]>)[name]
    const values = index === undefined ? [value] : list?.with(index, String(value))
    const reported = oneFault(await ask([...others, ...written({ [name]: values })]))
    broken.add(`${Object.hasOwn(QUERY.properties, name) ? name : 'another'} ${reported.code}`)
    const pointer = `?${fault.pointer.slice(1)}`
    if (reported.pointer !== pointer || reported.code !== fault.code) {
      throw new Error(`${name}=${value} is reported as ${JSON.stringify(reported)}`)
    }
  })
  await holds(t, property, runs)
  const expected = [
    'another unknown-field',
    'asOf out-of-range',
    'asOf wrong-format',
    'atRisk wrong-format',
    'dueWithinDays out-of-range',
    'dueWithinDays wrong-type',
    'firstRows wrong-format',
    'outcome wrong-format',
    'services wrong-format',
    'warning wrong-format',
  ]
  t.strictSame([...broken].sort(), expected, 'every kind of fault occurs')
})

t.test('a parameter that is there twice is rejected, unless it is a list', async (t) => {
  const property = fc.asyncProperty(valid({ ...QUERY, required: Object.keys(QUERY.properties) }), async (query) => {
    for (const [name, value] of written(query as object)) {
      if (LISTS.includes(name)) continue
      const reported = oneFault(
        await ask([
          [name, value],
          [name, value],
        ]),
      )
      if (reported.pointer !== `?${name}` || reported.code !== 'wrong-type') throw new Error(JSON.stringify(reported))
    }
  })
  await holds(t, property, runs / 10)
})

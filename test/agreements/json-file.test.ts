import fc from 'fast-check'
import t from 'tap'
import { parseJsonFile } from '../../src/agreements/json-file.ts'
import { holds } from '../support/arbitraries.ts'

/** What is wrong with a file of this text, undefined if it is JSON. */
function faultOf(text: string): string | undefined {
  try {
    parseJsonFile(Buffer.from(text))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

t.test('a fault of JSON is named with its line and column', async (t) => {
  const table: [name: string, text: string, expected: string | undefined][] = [
    ['JSON', '{ "a": [1, -2.5e3, true, null, "\\u00e9\\n"] }', undefined],
    ['a comma that is missing', '{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: comma expected'],
    ['a comma after the last field', '{\n  "a": 1,\n}', 'line 3, column 1: property name expected'],
    ['lines that end as in Windows', '{\r\n  "a": 1,\r\n}', 'line 3, column 1: property name expected'],
    ['a comma after the last element', '[1, ]', 'line 1, column 5: value expected'],
    ['a comment', '{\n  // the Order\n  "a": 1 }', 'line 2, column 3: invalid comment token'],
    ['single quotes', "{ 'a': 1 }", 'line 1, column 3: invalid symbol'],
    ['a text that is not closed', '{ "a": "abc', 'line 1, column 8: unexpected end of string'],
    ['a line break in a text', '{ "a": "b\nc" }', 'line 1, column 8: unexpected end of string'],
    ['a tab in a text', '{ "a": "b\tc" }', 'line 1, column 8: invalid character'],
    ['a number with a zero in front', '[01]', 'line 1, column 3: comma expected'],
    ['the end in the middle', '{\n  "a": [\n', 'line 3, column 1: close bracket expected'],
    ['more after the end', '{}\n}', 'line 2, column 1: end of file expected'],
    ['nothing', '', 'line 1, column 1: value expected'],
  ]
  for (const [name, text, expected] of table) t.equal(faultOf(text), expected, name)
})

t.test('a file that is nested too deeply to be read is a fault too', async (t) => {
  t.type(faultOf('['.repeat(500_000)), 'string')
})

t.test('whatever JSON.parse rejects has a line and a column', async () => {
  const pieces = fc.constantFrom(
    ...'{}[],:"\\-+.eE0x1/*#\n\r\t \u00a0\u2028\u0000è',
    '\\u00',
    'tru',
    'NaN',
    '//',
    '"a"',
  )
  const change = fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.oneof(fc.constant(''), pieces) })
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  holds(
    fc.property(fc.jsonValue(), fc.array(change, { minLength: 1, maxLength: 3 }), (value, changes) => {
      let text = JSON.stringify(value, null, 1)
      for (const { at, remove, insert } of changes) {
        const from = at % (text.length + 1)
        text = text.slice(0, from) + insert + text.slice(from + remove)
      }
      const fault = faultOf(text)
      return isJson(text) ? fault === undefined : /^line [1-9]\d*, column [1-9]\d*: [a-z ]+$/.test(fault ?? '')
    }),
    2000,
  )
})

import fc from 'fast-check'
import t from 'tap'
import { foldAnew } from '../../../src/shared/calendar-file/fold.ts'
import { holds } from '../../support/arbitraries.ts'

const unfolded = (file: string): string => file.replace(/\r\n /g, '')

/** Lines with a text in front of an escape, so long that the fold comes at every place of it. */
const lines = Array.from(
  { length: 12 },
  (_, length) => `DESCRIPTION:${'x'.repeat(55 + length)}\\,\\;\\\\\\n\\n${'y'.repeat(80)}`,
)

t.test('no line is folded within an escape', async (t) => {
  for (const line of lines) {
    const folded = foldAnew(line)
    t.equal(unfolded(folded), line)
    for (const part of folded.split('\r\n ')) {
      const escapes = /^(?:[^\\]|\\[,;\\n])*$/
      t.match(part, escapes, 'every backslash stands with what it escapes')
    }
  }
})

t.test('a line of 75 octets stays whole; of 76 it is folded, the space counted', async (t) => {
  const line = (octets: number): string => `SUMMARY:${'x'.repeat(octets - 8)}`
  t.equal(foldAnew(line(75)), line(75))
  t.equal(foldAnew(line(76)), `${line(75)}\r\n x`)
  t.equal(foldAnew(line(75 + 74)), `${line(75)}\r\n ${'x'.repeat(74)}`)
  t.equal(foldAnew(line(75 + 75)), `${line(75)}\r\n ${'x'.repeat(74)}\r\n x`)
})

t.test('what is folded is unfolded first', async (t) => {
  t.equal(foldAnew('SUMMARY:a\\\r\n ,b\r\nUID:c\r\n\td\r\n'), 'SUMMARY:a\\,b\r\nUID:cd\r\n')
})

t.test('any text: unfolded it is the same, no line is too long, no character or escape is cut', async () => {
  const unit = fc.constantFrom('a', ' ', '\\,', '\\;', '\\n', '\\\\', 'ù', '€', '😀')
  holds(
    fc.property(fc.array(unit, { maxLength: 300 }), (units) => {
      const line = `SUMMARY:${units.join('')}`
      const folded = foldAnew(line)
      // The first line is not a continuation, even where the text begins with a space.
      if (unfolded(folded) !== line) throw new Error('another text')
      const parts = folded.split('\r\n')
      if (parts.some((part) => Buffer.byteLength(part) > 75)) throw new Error('too long')
      const whole = new RegExp(`^(?:SUMMARY:)?(?:${['a', ' ', 'ù', '€', '😀', '\\\\[,;n\\\\]'].join('|')})*$`, 'u')
      const texts = parts.map((part, index) => (index === 0 ? part : part.slice(1)))
      if (!texts.every((text) => whole.test(text))) throw new Error('cut')
    }),
  )
})

import t from 'tap'
import { retryAfterSeconds } from '../../src/shared/retry-after.ts'

const NOW = Date.parse('2026-11-22T11:00:00.500Z')

const CASES: readonly [header: string | null, seconds: number | undefined][] = [
  [null, undefined],
  ['', undefined],
  ['120', 120],
  [' 1 ', 1],
  ['0', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['86401', 86_400],
  ['9'.repeat(400), 86_400],
  ['Sun, 22 Nov 2026 11:02:00 GMT', 120],
  ['Sun, 22 Nov 2026 11:00:00 GMT', undefined],
  ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400],
  ['no date GMT', undefined],
  ['2027', 2027],
  ['2100-01-01', undefined],
]

t.test('Retry-After in seconds or as a date, at most a day', async (t) => {
  for (const [header, seconds] of CASES) t.equal(retryAfterSeconds(header, NOW), seconds, `${header}`)
})

import { memoize } from '../domain/memoize.ts'

/** How many results are remembered before all are forgotten, and the longest header whose result is. */
export const REMEMBERED = 200
export const LONGEST_HEADER = 256

/** A function of a header's value that remembers its results, within bounds: clients send the same few again and again. */
export function rememberHeader<Result>(compute: (header: string) => Result): (header: string) => Result {
  const remembered = memoize(REMEMBERED, compute, (header) => header)
  return (header) => (header.length > LONGEST_HEADER ? compute(header) : remembered(header))
}

/** The middle one of some numbers (of two middle ones, the mean). */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2
}

/** The number that this share of them (0 to 1) does not exceed. */
export function quantile(numbers: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(numbers).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

/** A ratio measured many times: the median, and the quartiles between which the middle half of them lies. */
export interface Ratio {
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
}

/** Turn by turn, the first numbers over the second: what disturbs a whole turn disturbs no ratio. */
export function ratioOf(numbers: readonly number[], baseline: readonly number[]): Ratio {
  const ratios = numbers.map((number, turn) => number / (baseline[turn] as number))
  return {
    median: median(ratios),
    lowerQuartile: quantile(ratios, 0.25),
    upperQuartile: quantile(ratios, 0.75),
  }
}

import { quantile } from './statistics.ts'

/** A request of the soak test that was sent whole. */
export interface CountedRequest {
  /** Method and path, without ids and query. */
  readonly name: string
  readonly milliseconds: number
  /** The status, or what went wrong. */
  readonly outcome: number | string | undefined
  readonly isExpected: boolean
}

/** What a soak test has seen. */
export interface SoakResult {
  readonly minutes: number
  readonly counted: readonly CountedRequest[]
  readonly abandoned: number
  readonly memory: readonly { readonly minute: number; readonly mebibytes: number }[]
}

/** The first part of the run fills caches and compiles code: the slope is taken after it. */
const WARM_UP = 0.25

/** Prints requests, failures, times and memory. Returns the number of failures. */
export function printSoak({ minutes, counted, abandoned, memory }: SoakResult): number {
  const failures = counted.filter(({ isExpected }) => !isExpected)
  const shed = counted.filter(({ outcome }) => outcome === 503).length
  const warm = memory.filter(({ minute }) => minute >= minutes * WARM_UP)
  console.log(`minutes            ${minutes}`)
  console.log(`requests           ${counted.length}, and ${abandoned} abandoned by the client`)
  console.log(`shed               ${shed} with 503: overloaded, or too many reports at once`)
  console.log(`failures           ${failures.length}`)
  for (const [failure, { length }] of Map.groupBy(failures, ({ name, outcome }) => `${name}: ${outcome}`)) {
    console.log(`                   ${length} x ${failure}`)
  }
  console.log(`milliseconds       ${timesOf(counted)}`)
  for (const [name, requests] of [...Map.groupBy(counted, ({ name }) => name)].sort()) {
    console.log(`                   ${timesOf(requests)}: ${requests.length} x ${name}`)
  }
  const [first, last] = [memory[0], memory.at(-1)].map((sample) => sample?.mebibytes.toFixed(0))
  console.log(`resident memory    ${first} MiB at first, ${last} MiB at the end`)
  const slope = slopePerHour(warm).toFixed(1)
  console.log(`slope              ${slope} MiB per hour, over the last ${100 * (1 - WARM_UP)} % of the time`)
  return failures.length
}

function timesOf(requests: readonly CountedRequest[]): string {
  const milliseconds = requests.map((request) => request.milliseconds)
  const at = (share: number): string => quantile(milliseconds, share).toFixed(1)
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`
}

/** Least squares, in mebibytes per hour. */
function slopePerHour(samples: SoakResult['memory']): number {
  const mean = (pick: (sample: SoakResult['memory'][number]) => number): number =>
    samples.reduce((sum, sample) => sum + pick(sample), 0) / samples.length
  const [minute, mebibytes] = [mean((sample) => sample.minute), mean((sample) => sample.mebibytes)]
  const covariance = mean((sample) => (sample.minute - minute) * (sample.mebibytes - mebibytes))
  return (covariance / mean((sample) => (sample.minute - minute) ** 2)) * 60
}

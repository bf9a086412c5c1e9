import type { Metric, Registry } from 'prom-client'

/** The answers of one method, route and status. */
interface Series {
  readonly labels: { readonly method: string; readonly route: string; readonly status: number }
  /** How many took so long: by bucket, the last one without a bound. */
  readonly counts: number[]
  sum: number
}

/**
 * How long answers took: a histogram of Prometheus, counted here and told by the library when somebody asks. The
 * library's own writes and hashes the labels of every answer, for a fortieth of what a question costs.
 * @param bounds of the buckets, in seconds and in order; a duration that equals one belongs to it
 * @returns what counts an answer, in seconds
 */
export function countDurations(registry: Registry, name: string, help: string, bounds: readonly number[]) {
  const byRoute = new Map<string, Series[]>()
  const seriesOf = (method: string, route: string, status: number): Series => {
    let ofRoute = byRoute.get(route)
    if (ofRoute === undefined) {
      ofRoute = []
      byRoute.set(route, ofRoute)
    }
    let series = ofRoute.find(({ labels }) => labels.status === status && labels.method === method)
    if (series === undefined) {
      series = { labels: { method, route, status }, counts: [...bounds, Infinity].map(() => 0), sum: 0 }
      ofRoute.push(series)
    }
    return series
  }
  const get = async () => {
    const values = [...byRoute.values()].flat().flatMap((series) => valuesOf(series, name, bounds))
    return { name, help, type: 'histogram', aggregator: 'sum', values }
  }
  registry.registerMetric({ name, get } as unknown as Metric)
  return (method: string, route: string, status: number, seconds: number): void => {
    const series = seriesOf(method, route, status)
    series.sum += seconds
    let bucket = 0
    while (seconds > (bounds[bucket] as number)) bucket++
    ;(series.counts[bucket] as number)++
  }
}

/** In the text format a bucket counts what the smaller ones count too. */
function valuesOf({ labels, counts, sum }: Series, name: string, bounds: readonly number[]) {
  let count = 0
  const buckets = [...bounds, '+Inf'].map((le, bucket) => {
    count += counts[bucket] as number
    return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: count }
  })
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: count },
  ]
}

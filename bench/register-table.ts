import type { Comparison, RegisterSpeed } from './register.ts'
import { atMost, number, table, verdict } from './tables.ts'
import { REGISTER_TARGETS } from './targets.ts'

/** What a register costs in each of its stores. */
export function registerTable(speeds: readonly RegisterSpeed[]): string {
  const heads = [
    'register',
    'per CPU second',
    'ratio',
    'event loop held, ms of CPU (of time)',
    'growth of the peak, MiB',
  ]
  const count = (value: number): string => Math.round(value).toLocaleString('en')
  /** Rows per CPU second over those of the baseline: the larger the better. */
  const speedRatio = ({ ratio }: Comparison, target: number, than: string): string =>
    `${number(1 / ratio.median, 2)} x ${than} ${verdict(1 / ratio.median >= target)} ${target}`
  const rows = speeds.flatMap(({ store, importedRows, reportedRows, questions, import: imported, report, alone }) => {
    const burden = ({ held, growthMebibytes }: typeof imported): string[] => [
      `${atMost(held.cpuMilliseconds, REGISTER_TARGETS.heldMilliseconds)} (${number(held.wallMilliseconds, 0)})`,
      atMost(growthMebibytes, REGISTER_TARGETS.growthMebibytes),
    ]
    return [
      [
        `${store}, import of ${count(importedRows)}`,
        count((importedRows * 1e6) / imported.cost),
        speedRatio(imported, REGISTER_TARGETS.import, 'bare driver'),
        ...burden(imported),
      ],
      [
        `${store}, report of ${count(reportedRows)}`,
        count((reportedRows * 1e6) / report.cost),
        speedRatio(report, REGISTER_TARGETS.report, 'report of a file'),
        ...burden(report),
      ],
      [
        `${store}, question by address alone`,
        count((questions * 1e6) / alone.cost),
        `${number(alone.ratio.median, 2)} x the time stated ${verdict(alone.ratio.median <= REGISTER_TARGETS.alone)} ${REGISTER_TARGETS.alone}`,
        '',
        '',
      ],
    ]
  })
  return table(heads, rows)
}

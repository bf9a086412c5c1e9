import type { DomainSpeed } from './domain.ts'
import type { OperationCost, RatioName } from './http.ts'
import type { Machine } from './machine.ts'
import type { MemoryCourse } from './memory.ts'
import type { ReportCost } from './report.ts'
import type { StartCost } from './start.ts'
import type { Ratio } from './statistics.ts'
import {
  DOMAIN_TARGETS,
  MEMORY_TARGET,
  RATIO_TARGETS,
  REPORT_GROWTH_TARGET,
  REPORT_TARGETS,
  START_TARGET,
  WORKBOOK_TARGET,
} from './targets.ts'
import type { WorkbookSpeed } from './workbook.ts'

/** A table in Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'))
  return [line(heads), line(rule), ...rows.map(line)].join('\n')
}

export const number = (value: number, digits = 1): string => value.toFixed(digits)

/** "1.08 (1.05 to 1.11)", and the target where there is one. */
function ratioText({ median, lowerQuartile, upperQuartile }: Ratio, target?: number): string {
  const text = `${number(median, 2)} (${number(lowerQuartile, 2)} to ${number(upperQuartile, 2)})`
  return target === undefined ? text : `${text} ${verdict(median <= target)} ${target}`
}

export const verdict = (met: boolean): string => (met ? '✓' : '✗')

/** A whole number, and whether it stays within its target. */
export const atMost = (value: number, target: number): string =>
  `${number(value, 0)} ${verdict(value <= target)} ${target}`

export function machineTable(machine: Machine): string {
  return table(
    ['machine', ''],
    Object.entries(machine).map(([name, value]) => [name, String(value)]),
  )
}

/** What each operation costs each server. */
export function costTable(costs: readonly OperationCost[]): string {
  const rows = costs.flatMap(({ operation, costs: servers }) =>
    Object.entries(servers).map(([server, cost]) => [
      `${operation}, ${server}`,
      number(cost.requests, 0),
      number(cost.cpuMicroseconds),
      number(cost.p50, 2),
      number(cost.p99, 2),
      number(cost.residentMebibytes, 0),
    ]),
  )
  return table(['operation, server', 'requests', 'CPU µs/request', 'p50 ms', 'p99 ms', 'RSS MiB'], rows)
}

/** The service's CPU time per request over that of each baseline: median, quartiles, and the target. */
export function ratioTable(costs: readonly OperationCost[]): string {
  const heads: Record<RatioName, string> = {
    overFastify: 'x bare Fastify',
    overNode: 'x node:http',
    logging: 'logging on x off',
  }
  const names = Object.keys(heads) as RatioName[]
  const rows = costs.map(({ operation, ratios }) => [
    operation,
    ...names.map((name) => ratioText(ratios[name], RATIO_TARGETS[operation][name])),
  ])
  return table(['CPU time per request', ...Object.values(heads)], rows)
}

export function domainTable(speeds: readonly DomainSpeed[]): string {
  const text = (speed: number, target: number): string =>
    `${Math.round(speed).toLocaleString('en')} ${verdict(speed >= target)} ${target.toLocaleString('en')}`
  const rows = speeds.map((speed) => [
    speed.function,
    text(speed.warm, DOMAIN_TARGETS.warm),
    text(speed.defeated, DOMAIN_TARGETS.defeated),
  ])
  return table(['evaluations per CPU second', 'as in production', 'nothing memoized'], rows)
}

export function startTable({ service, bare, wall, cpu }: StartCost): string {
  return table(
    ['start, ms', 'service', 'bare Fastify', 'ratio'],
    [
      ['wall', number(service.wall, 0), number(bare.wall, 0), ratioText(wall, START_TARGET)],
      ['CPU', number(service.cpu, 0), number(bare.cpu, 0), ratioText(cpu)],
    ],
  )
}

export function memoryTable({ seconds, settled, last, growth }: MemoryCourse): string {
  return table(
    [`RSS MiB under ${number(seconds, 0)} s of load`, 'after a third', 'at the end', 'growth'],
    [
      [
        'service',
        number(settled, 0),
        number(last, 0),
        `${number(growth, 1)} ${verdict(growth <= MEMORY_TARGET)} ${MEMORY_TARGET}`,
      ],
    ],
  )
}

/** A ratio, and whether it reaches its target if it has one. */
function atLeast(ratio: number, target: number | undefined): string {
  return target === undefined ? number(ratio, 2) : `${number(ratio, 2)} ${verdict(ratio >= target)} ${target}`
}

export function reportTable({ speeds, growthMebibytes }: ReportCost): string {
  const rows = speeds.map(({ from, to, rows, rowsPerSecond, toStreams, toBlocks, peakMebibytes }) => [
    `${from} to ${to}, ${rows.toLocaleString('en')} rows`,
    Math.round(rowsPerSecond).toLocaleString('en'),
    atLeast(toStreams, REPORT_TARGETS[to]),
    number(toBlocks, 2),
    number(peakMebibytes, 0),
  ])
  const heads = ['report', 'rows per CPU second', 'x library, streams', 'x library, blocks', 'peak RSS MiB']
  const growth = `${number(growthMebibytes, 0)} MiB ${verdict(growthMebibytes <= REPORT_GROWTH_TARGET)} ${REPORT_GROWTH_TARGET}`
  return `${table(heads, rows)}\n\nGrowth of the peak from the small list to the large one: ${growth}`
}

export function workbookTable(speed: WorkbookSpeed): string {
  const heads = [
    'workbook',
    'rows per CPU second',
    'x library, reading',
    'peak RSS MiB',
    'of its reader',
    'of the library',
  ]
  const { rows, rowsPerSecond, toLibrary, peakMebibytes, childMebibytes, libraryMebibytes } = speed
  return table(heads, [
    [
      `xlsx to ndjson, ${rows.toLocaleString('en')} rows`,
      Math.round(rowsPerSecond).toLocaleString('en'),
      `${number(toLibrary, 2)} ${verdict(toLibrary >= WORKBOOK_TARGET)} ${WORKBOOK_TARGET}`,
      number(peakMebibytes, 0),
      number(childMebibytes, 0),
      number(libraryMebibytes, 0),
    ],
  ])
}

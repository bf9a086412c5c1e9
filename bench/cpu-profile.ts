/** What is read here of a CPU profile as V8 writes it (`.cpuprofile`). */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Microseconds that a function took, or all functions of a folder, package or module. */
export interface Share {
  readonly name: string
  /** In itself. */
  readonly self: number
  /** With everything it called. */
  readonly total: number
}

export interface ProfileSummary {
  /** Without the time in which there was nothing to do. */
  readonly busyMicroseconds: number
  /** By folder of the project, by package, by module of Node; the largest first. */
  readonly owners: readonly Share[]
  readonly functions: readonly Share[]
}

type Node = CpuProfile['nodes'][number]

/** Time in which the server had nothing to do, or was being profiled. */
const NOT_THE_SERVERS = new Set(['(root)', '(idle)', 'node:inspector'])

/** Adds up a profile by owner and by function. */
export function summarise({ nodes, samples, timeDeltas }: CpuProfile): ProfileSummary {
  const selfOf = new Map<number, number>()
  samples.forEach((id, index) => {
    selfOf.set(id, (selfOf.get(id) ?? 0) + (timeDeltas[index] ?? 0))
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const owners = new Map<string, { self: number; total: number }>()
  const functions = new Map<string, { self: number; total: number }>()

  /** Adds a node with all below it, and returns its total. A name that is on the stack already has it in its total. */
  const add = (node: Node, stack: ReadonlySet<string>): number => {
    const self = selfOf.get(node.id) ?? 0
    const keys = [owners, functions].map((sums, index) => ({
      sums,
      key: [ownerOf(node), functionOf(node)][index] ?? '',
    }))
    const below = new Set([...stack, ...keys.map(({ key }) => key)])
    const total = (node.children ?? []).reduce((sum, id) => sum + add(byId.get(id) as Node, below), self)
    for (const { sums, key } of keys) {
      const share = sums.get(key) ?? { self: 0, total: 0 }
      sums.set(key, { self: share.self + self, total: share.total + (stack.has(key) ? 0 : total) })
    }
    return total
  }
  const root = nodes[0] as Node
  const all = add(root, new Set())
  const notTheServers = [...owners].filter(([name]) => NOT_THE_SERVERS.has(name)).map(([, { self }]) => self)
  const busyMicroseconds = notTheServers.reduce((left, self) => left - self, all)
  return { busyMicroseconds, owners: sorted(owners), functions: sorted(functions) }
}

function sorted(sums: ReadonlyMap<string, { self: number; total: number }>): Share[] {
  return [...sums]
    .map(([name, share]) => ({ name, ...share }))
    .filter(({ name }) => !NOT_THE_SERVERS.has(name))
    .sort((a, b) => b.self - a.self)
}

/** "src/domain", "fastify", "node:_http_server", "(generated)" for compiled validators and serialisers. */
function ownerOf({ callFrame: { url, functionName } }: Node): string {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]
  const inProject = /\/((?:src|bench)(?:\/[^/]+)?)\/[^/]+$/.exec(url)?.[1]
  if (url === '') return /^\(/.test(functionName) ? functionName : '(generated)'
  return inPackage ?? inProject ?? url
}

/** "quote src/domain/quote.ts:51". */
function functionOf({ callFrame: { url, functionName, lineNumber } }: Node): string {
  if (url === '') return functionName || '(anonymous)'
  const place = url.replace(/.*\/(?=(?:node_modules|src|bench)\/)/, '')
  return `${functionName || '(anonymous)'} ${place}:${lineNumber + 1}`
}

import type { RouteOptions } from 'fastify'

/** The paths that routes serve, each with its methods: distinguishes an unknown path from a wrong method. */
export interface RouteTable {
  add(route: Pick<RouteOptions, 'url' | 'method'>): void
  /** The methods of a decoded path, OPTIONS included, in alphabetical order; undefined where no route serves it. */
  methodsOf(path: string): readonly string[] | undefined
}

/** An empty table. */
export function createRouteTable(): RouteTable {
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>()
  return {
    add: ({ url, method }) => {
      // The only routes of OPTIONS are those that plugins register for every path.
      if (method === 'OPTIONS') return
      const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set(['OPTIONS']) }
      for (const each of [method].flat()) route.methods.add(each)
      // Fastify adds HEAD to every GET. For `/docs/`, beside `/docs`, it calls `onRoute` only for HEAD.
      if (route.methods.has('HEAD')) route.methods.add('GET')
      routes.set(url, route)
    },
    methodsOf: (path) => {
      const route = [...routes.values()].find(({ pattern }) => pattern.test(path))
      return route && [...route.methods].sort()
    },
  }
}

/** The paths of a route: `/v1/agreements/:agreementId` serves `/v1/agreements/architetti-torino`. */
function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\/:\w+/g, '/[^/]+').replace('*', '.*')}$`)
}

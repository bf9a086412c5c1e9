import { createServer, request as forward, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** A reverse proxy that serves one service below a prefix, which the service itself knows nothing of. */
export interface PrefixProxy {
  /** Where clients reach the service: without a slash at the end, as in PUBLIC_URL. */
  readonly publicUrl: string
  /** The paths that were requested outside of the prefix: every one is a link that leads nowhere. */
  readonly strays: readonly string[]
  /** Sets the port of the service. */
  forwardTo(port: number): void
}

/** Starts the proxy, on a free port, until the test ends. Like nginx it redirects `/prefix` to `/prefix/`. */
export async function prefixProxy(t: Test, prefix: string): Promise<PrefixProxy> {
  const strays: string[] = []
  let target = 0
  const server = createServer((incoming: IncomingMessage, outgoing) => {
    const url = String(incoming.url)
    if (url === prefix) {
      outgoing.writeHead(301, { location: `${prefix}/` }).end()
      return
    }
    if (!url.startsWith(`${prefix}/`)) {
      strays.push(url)
      outgoing.writeHead(404).end()
      return
    }
    const { method, headers } = incoming
    const path = url.slice(prefix.length)
    const forwarded = {
      ...headers,
      'x-forwarded-for': `${incoming.socket.remoteAddress}:${incoming.socket.remotePort}`,
    }
    const request = forward({ host: '127.0.0.1', port: target, method, path, headers: forwarded }, (response) => {
      outgoing.writeHead(Number(response.statusCode), response.headers)
      response.pipe(outgoing)
    })
    incoming.pipe(request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return {
    publicUrl: `http://127.0.0.1:${port}${prefix}`,
    strays,
    forwardTo: (service) => {
      target = service
    },
  }
}

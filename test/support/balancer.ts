import { Agent, request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** A reverse proxy as small as can be: in turn to every replica that says it is ready, on kept-alive connections. */
export interface Balancer {
  readonly port: number
  /** The replicas to spread requests over, by their ports. */
  readonly replicas: Set<number>
  /** Waits until every replica has said that it is ready. */
  ready(): Promise<void>
}

const PROBE_EVERY_MS = 50

export async function startBalancer(t: Test, ports: readonly number[]): Promise<Balancer> {
  const replicas = new Set(ports)
  const readyPorts = new Set<number>()
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const server: Server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming
    const all = [...readyPorts]
    turn += 1
    const onward = ask({ agent, port: all[turn % all.length], method, path, headers }, (answer) => {
      const { connection, 'keep-alive': _, ...kept } = answer.headers
      outgoing.writeHead(answer.statusCode as number, kept)
      answer.pipe(outgoing)
    })
    // A request that a replica lost is not tried again: that is what is being tested.
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  const probe = async (port: number): Promise<void> => {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready && replicas.has(port)) readyPorts.add(port)
    else readyPorts.delete(port)
  }
  const probes = setInterval(() => {
    for (const port of new Set([...replicas, ...readyPorts])) void probe(port)
  }, PROBE_EVERY_MS)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    clearInterval(probes)
    agent.destroy()
    server.close()
    server.closeAllConnections()
  })
  return {
    port: (server.address() as AddressInfo).port,
    replicas,
    ready: async () => {
      while (readyPorts.size < replicas.size) await new Promise((resolve) => setTimeout(resolve, PROBE_EVERY_MS))
    },
  }
}

import { Agent, request as ask, createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** A reverse proxy as small as can be: in turn to every replica that says it is ready, on kept-alive connections. */
export interface Balancer {
  readonly port: number
  /** Spreads requests over one more replica, from when it says that it is ready. */
  add(replica: number): void
  remove(replica: number): void
  /** Whether a replica gets requests. */
  isReady(replica: number): boolean
}

const HOST = '127.0.0.1'
const PROBE_EVERY_MS = 50

export async function startBalancer(t: Test): Promise<Balancer> {
  const replicas = new Map<number, Agent>()
  const ready = new Set<number>()
  let turn = 0
  const server: Server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming
    const port = [...ready][turn++ % ready.size] as number
    const agent = replicas.get(port) as Agent
    const onward = ask({ agent, host: HOST, port, method, path, headers }, (answer) => {
      const { connection, 'keep-alive': _, ...kept } = answer.headers
      outgoing.writeHead(answer.statusCode as number, kept)
      answer.pipe(outgoing)
    })
    // A request that a replica lost is not tried again: that is what is being tested.
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  const watch = async (port: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true })
    replicas.set(port, agent)
    while (replicas.get(port) === agent) {
      if (await saysReady(port)) ready.add(port)
      else {
        ready.delete(port)
        // No more requests will go there.
        for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy()
      }
      await new Promise((resolve) => setTimeout(resolve, PROBE_EVERY_MS))
    }
    agent.destroy()
  }
  const add = (port: number): void => void watch(port)
  const remove = (port: number): void => {
    replicas.delete(port)
    ready.delete(port)
  }
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve))
  t.teardown(() => {
    for (const port of replicas.keys()) remove(port)
    server.close()
    server.closeAllConnections()
  })
  return { port: (server.address() as AddressInfo).port, add, remove, isReady: (port) => ready.has(port) }
}

function saysReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ agent: false, host: HOST, port, path: '/health/ready' }, (answer) => {
      answer.resume().once('close', () => resolve(answer.statusCode === 200))
    }).once('error', () => resolve(false))
  })
}

import { Agent, createServer, get, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import { every } from './every.ts'

/** A minimal reverse proxy: sends requests to each ready replica in turn, on kept-alive connections. */
export interface Balancer {
  readonly port: number
  /** Adds a replica, which gets requests once it is ready. */
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
    const onward = request({ agent, host: HOST, port, method, path, headers }, (response) => {
      const { connection, 'keep-alive': _, ...kept } = response.headers
      outgoing.writeHead(response.statusCode as number, kept)
      response.pipe(outgoing)
    })
    // A request that a replica loses is not tried again: the test counts it.
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  const watch = async (port: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true })
    replicas.set(port, agent)
    for await (const _ of every(PROBE_EVERY_MS)) {
      if (replicas.get(port) !== agent) break
      if (await isReadyAt(port)) ready.add(port)
      else {
        ready.delete(port)
        // No more requests will go there.
        for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy()
      }
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

function isReadyAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ agent: false, host: HOST, port, path: '/health/ready' }, (response) => {
      response.resume().once('close', () => resolve(response.statusCode === 200))
    }).once('error', () => resolve(false))
  })
}

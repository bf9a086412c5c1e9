import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import root, { type Test } from 'tap'
import { createDatabase, type PostgresServer, startPostgres } from './postgres-server.ts'

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
  return createDatabase(await server)
}

/** Starts PostgreSQL, and stops it after the test file. */
export async function postgresServer(t: Test): Promise<PostgresServer> {
  const started = await startPostgres()
  t.teardown(() => started.remove())
  return started
}

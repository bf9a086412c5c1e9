import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { send } from './app.ts'
import { linesOf } from './contract.ts'

/** A list of the fixtures, byte for byte. */
export function fixtureList(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/lists/${name}`, import.meta.url))
}

/** Sends a list and checks the response against the contract. */
export function report(
  app: FastifyInstance,
  list: string | Buffer,
  { query = 'asOf=2026-11-22', type = 'text/csv', ...headers }: Record<string, string> = {},
) {
  return send(app, {
    method: 'POST',
    url: `/v1/renewal-reports?${query}`,
    payload: list,
    headers: { 'content-type': type, ...headers },
  })
}

/** The rows and the summary of a report in NDJSON. */
// biome-ignore lint/suspicious/noExplicitAny: lines are compared whole or by a field
export function readReport(body: string): { rows: any[]; summary: any } {
  const lines = linesOf(body)
  const { summary } = lines.pop()
  return { rows: lines, summary }
}

import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { send } from './app.ts'
import { linesOf } from './contract.ts'

/** A list of the fixtures, byte for byte. */
export function fixtureList(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/lists/${name}`, import.meta.url))
}

/**
 * Sends a list and checks the response against the contract. It need not have a column of a service, unless `services`
 * is empty.
 */
export function report(
  app: FastifyInstance,
  list: string | Buffer,
  { query = 'asOf=2026-11-22', services = 'none', type = 'text/csv', ...headers }: Record<string, string> = {},
) {
  const parameters = [query, services && `services=${services}`].filter((text) => text !== '').join('&')
  return send(app, {
    method: 'POST',
    url: `/v1/renewal-reports?${parameters}`,
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

import { copyFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Test } from 'tap'
import { ROOT, run } from './command.ts'
import { exampleApp } from './example.ts'

/** The committed contract. */
export const CONTRACT = join(ROOT, 'openapi/openapi.yaml')

/** Starts a service until the test ends; returns the base URL of its API. */
export async function startApi(t: Test): Promise<string> {
  const app = await exampleApp(undefined)
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/v1`
}

/** As strict as a user can compile. */
const COMPILER_OPTIONS = {
  strict: true,
  target: 'es2024',
  lib: ['es2024', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: ['node'],
  skipLibCheck: true,
  outDir: 'compiled',
}

/**
 * Generates a client from the committed contract in a temporary folder, compiles it together with its calls, and loads
 * these.
 * @param calls a file of test/contract/clients/calls
 * @param generate runs the generator; it writes into the folder `generated` of the folder given
 */
export async function loadCalls(t: Test, calls: string, generate: (folder: string) => ReturnType<typeof run>) {
  const folder = t.testdir()
  const generated = await generate(folder)
  t.equal(generated.code, 0, `generated: ${generated.stdout}${generated.stderr}`)
  for (const name of [`${calls}.ts`, 'requests.ts']) {
    copyFileSync(join(ROOT, 'test/contract/clients/calls', name), join(folder, name))
  }
  const project = { compilerOptions: COMPILER_OPTIONS, include: ['*.ts', 'generated'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
  const compiled = await run('node_modules/typescript/bin/tsc', ['-p', folder])
  t.equal(compiled.code, 0, `compiled: ${compiled.stdout}`)
  return await import(join(folder, 'compiled', `${calls}.js`))
}

/** What the calls of every client return, by operationId. */
export const EXPECTED = {
  readStatus: 'OK',
  listAgreements: 'architetti-torino',
  readAgreement: '3.00',
  calculateQuote: 'charged',
  checkActivationEligibility: ['insufficient-credit'],
  checkRenewal: 'deactivated',
  checkRenewals: ['deactivated', 'domain-not-covered'],
  reportRenewals: '10.98',
  readKey: ['architetti-torino'],
  listMailboxes: ['deactivated'],
  readMailbox: 'renewed',
  changeMailbox: 'deactivated',
  removeMailbox: 204,
  searchMailboxes: ['anna.bianchi@architettitorinopec.it'],
  reportRegister: 2,
  importMailboxes: 1,
  previewReminders: ['send'],
  runReminders: 'request',
  listReminderRuns: ['architetti-torino'],
  rejected: ['unknown-agreement'],
}

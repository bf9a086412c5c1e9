import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { withSeparateAlternatives } from './alternatives.ts'
import type { Contract } from './document.ts'
import { withOpenEnums } from './open-enums.ts'
import { operationChanges } from './operations.ts'

const REDOCLY = fileURLToPath(new URL('../../node_modules/@redocly/cli/bin/cli.js', import.meta.url))

/** The difference between the released contract and the current one. */
export interface Comparison {
  /** The released version and the current one. */
  readonly from: string
  readonly to: string
  /** Every change that breaks clients, as text. */
  readonly changes: readonly string[]
  /** Whether the release is allowed: no breaking changes, or a new major version (and so a new base path). */
  readonly allowed: boolean
}

/**
 * Finds breaking changes by `redocly diff` and by our own rules for what it misses. Any change of a `pattern` counts,
 * even one that accepts more, because nothing here can compare two patterns.
 */
export async function compareContracts(releasedFile: string, currentFile: string): Promise<Comparison> {
  const current = await readContract(currentFile)
  const released = withOpenEnums(withSeparateAlternatives(await readContract(releasedFile)), current)
  const changes = [...operationChanges(released, current), ...(await redoclyChanges(released, currentFile))]
  const [from, to] = [released.info.version, current.info.version]
  return { from, to, changes, allowed: changes.length === 0 || majorOf(to) > majorOf(from) }
}

async function readContract(file: string): Promise<Contract> {
  return parse(await readFile(file, 'utf8'))
}

function majorOf(version: string): number {
  return Number(version.split('.', 1)[0])
}

interface RedoclyReport {
  readonly changes: readonly { readonly verdicts: readonly { readonly impact: string; readonly message: string }[] }[]
}

async function redoclyChanges(released: Contract, currentFile: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'))
  try {
    const file = join(folder, 'released.json')
    await writeFile(file, JSON.stringify(released))
    return await redoclyDiff(file, currentFile)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function redoclyDiff(releasedFile: string, currentFile: string): Promise<string[]> {
  const options = ['diff', '--format', 'json', '--lint-config', 'off', '--fail-on', 'none']
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  return new Promise((resolve, reject) => {
    const limits = { env, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [REDOCLY, ...options, releasedFile, currentFile], limits, (error, stdout, stderr) => {
      if (error) {
        reject(new Error(`redocly diff failed: ${stderr}`))
        return
      }
      const { changes } = JSON.parse(stdout) as RedoclyReport
      const verdicts = changes.flatMap((change) => change.verdicts)
      resolve(verdicts.filter(({ impact }) => impact === 'major').map(({ message }) => message))
    })
  })
}

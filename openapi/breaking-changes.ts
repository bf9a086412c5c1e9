import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { contractBreaks } from './contract-breaks.ts'
import type { Contract } from './document.ts'

const REDOCLY = fileURLToPath(new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url))

/** How one version of the contract stands to another that clients were built with. */
export interface Comparison {
  readonly from: string
  readonly to: string
  /** What breaks clients, in words. */
  readonly breaks: readonly string[]
  /** Breaking clients takes a new major version, below a new base path. */
  readonly allowed: boolean
}

/**
 * Compares two contracts, as `redocly diff` does and by what it does not see. Any change of a `pattern` is told as
 * breaking, a wider one too: which of two patterns is the wider one nothing here can say.
 */
export async function compareContracts(releasedFile: string, currentFile: string): Promise<Comparison> {
  const [released, current] = await Promise.all([releasedFile, currentFile].map(readContract))
  const breaks = [
    ...contractBreaks(released as Contract, current as Contract),
    ...(await redoclyBreaks(releasedFile, currentFile)),
  ]
  const [from, to] = [released?.info.version ?? '', current?.info.version ?? '']
  return { from, to, breaks, allowed: breaks.length === 0 || majorOf(to) > majorOf(from) }
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

function redoclyBreaks(releasedFile: string, currentFile: string): Promise<string[]> {
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

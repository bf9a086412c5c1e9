import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Agreement } from '../domain/agreement.ts'
import { inOrder } from '../domain/price-list.ts'
import { type FileFault, fileFaults } from './file-faults.ts'
import type { AgreementFile } from './file-schema.ts'

/** The folder of the agreements that the service ships. */
export const SHIPPED = fileURLToPath(new URL('.', import.meta.url))

/** What came of reading the agreements: all of them, or every fault of every file. */
export interface Loaded {
  readonly agreements: readonly Agreement[]
  /** Ids of shipped agreements that a file of the operator replaces. */
  readonly replaced: readonly string[]
  /** One line a fault: file, JSON pointer, what is wrong. Not empty: nothing must start. */
  readonly faults: readonly string[]
}

/** A file as far as it can be read: its id and domains are compared with the others' even if it has other faults. */
interface File {
  readonly path: string
  readonly id: unknown
  readonly domains: readonly unknown[]
  readonly content: AgreementFile
}

/**
 * Reads the shipped agreements and those of the operator's folder, where a file with a shipped agreement's id replaces
 * it, and checks them whole. Files not named `*.json` are ignored.
 */
export function loadAgreements(folder: string | undefined): Loaded {
  const faults: string[] = []
  const shipped = readFolder(SHIPPED, faults)
  const added = folder === undefined ? [] : readFolder(folder, faults)
  for (const files of [shipped, added]) faults.push(...sameId(files))
  const ids = new Set(added.map(({ id }) => id))
  const replaced = shipped.filter(({ id }) => ids.has(id)).map(({ content }) => content.id)
  const files = [...shipped.filter(({ id }) => !ids.has(id)), ...added]
  faults.push(...sameDomain(files))
  const agreements = faults.length > 0 ? [] : files.map(({ content }) => agreementOf(content))
  return { agreements, replaced, faults }
}

/** A checked file as the domain knows it. */
export function agreementOf(file: AgreementFile): Agreement {
  return { ...file, priceLists: inOrder(file.priceLists) }
}

function readFolder(folder: string, faults: string[]): File[] {
  return jsonFiles(folder, faults).flatMap((path) => readFile(path, faults))
}

function jsonFiles(folder: string, faults: string[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    faults.push(line(folder, { pointer: '', detail: `Cannot be read: ${(error as Error).message}` }))
    return []
  }
}

function readFile(path: string, faults: string[]): File[] {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8'))
    faults.push(...fileFaults(content).map((fault) => line(path, fault)))
    return [{ path, id: content?.id, domains: Array.isArray(content?.domains) ? content.domains : [], content }]
  } catch (error) {
    faults.push(line(path, { pointer: '', detail: `Not readable as JSON: ${(error as Error).message}` }))
    return []
  }
}

function sameId(files: readonly File[]): string[] {
  const owners = new Map<unknown, File>()
  return files.flatMap((file) => {
    const owner = owners.get(file.id) ?? file
    owners.set(file.id, owner)
    const detail = `The id ${file.id} is also that of ${basename(owner.path)}.`
    return owner === file || file.id === undefined ? [] : [line(file.path, { pointer: '/id', detail })]
  })
}

function sameDomain(files: readonly File[]): string[] {
  const owners = new Map<string, File>()
  return files.flatMap((file) =>
    file.domains.flatMap((domain, index) => {
      const key = String(domain).toLowerCase()
      const owner = owners.get(key) ?? file
      owners.set(key, owner)
      const detail = `The domain ${domain} belongs to the agreement ${owner.id} too.`
      return owner === file ? [] : [line(file.path, { pointer: `/domains/${index}`, detail })]
    }),
  )
}

function line(path: string, { pointer, detail }: FileFault): string {
  return `${path}: ${pointer === '' ? '(whole file)' : pointer}: ${detail}`
}

import { fileURLToPath } from 'node:url'
import type { Agreement } from '../domain/agreement.ts'
import { inOrder } from '../domain/price-list.ts'
import { faultLine, type ParsedFile, readFolder } from './folder.ts'

/** Where the agreements are that the service ships, one JSON file each. `AGREEMENTS_DIR` names a folder with others. */
export const SHIPPED_FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** Either all agreements, or every fault of every file. */
export interface LoadedAgreements {
  readonly agreements: readonly Agreement[]
  /** Ids of shipped agreements that a file of the operator replaces. */
  readonly replaced: readonly string[]
  /** A line for each fault: file, JSON pointer, what is wrong. With any fault the service must not start. */
  readonly faults: readonly string[]
}

/** Reads and checks the shipped agreements and those of the operator. @param folder `AGREEMENTS_DIR`, if it is set */
export function loadAgreements(folder: string | undefined): LoadedAgreements {
  const shipped = readFolder(SHIPPED_FOLDER)
  const added = folder === undefined ? { files: [], faults: [] } : readFolder(folder)

  // A file with the id of a shipped agreement replaces it: that is how an operator changes its prices.
  const addedIds = new Set(added.files.map(({ id }) => id))
  const replaced = shipped.files.filter(({ id }) => addedIds.has(id))
  const files = [...shipped.files.filter((file) => !replaced.includes(file)), ...added.files]

  const faults = [
    ...shipped.faults,
    ...added.faults,
    ...repeatedIds(shipped.files),
    ...repeatedIds(added.files),
    ...repeatedDomains(files),
  ]
  return {
    agreements:
      faults.length > 0 ? [] : files.map(({ content }) => ({ ...content, priceLists: inOrder(content.priceLists) })),
    replaced: replaced.map(({ content }) => content.id),
    faults,
  }
}

/** Two files of one folder must not have one id. */
function repeatedIds(files: readonly ParsedFile[]): string[] {
  const firstWith = new Map<unknown, ParsedFile>()
  return files.flatMap((file) => {
    const first = firstWith.get(file.id) ?? file
    firstWith.set(file.id, first)
    if (first === file || file.id === undefined) return []
    return [faultLine(file.path, { pointer: '/id', detail: `The id ${file.id} is also that of ${first.name}.` })]
  })
}

/** Two agreements must not have one domain: an address would belong to both. Upper and lower case are the same. */
function repeatedDomains(files: readonly ParsedFile[]): string[] {
  const firstWith = new Map<string, ParsedFile>()
  return files.flatMap((file) =>
    file.domains.flatMap((domain, index) => {
      const key = String(domain).toLowerCase()
      const first = firstWith.get(key) ?? file
      firstWith.set(key, first)
      if (first === file) return []
      const detail = `The domain ${domain} belongs to the agreement ${first.id} too.`
      return [faultLine(file.path, { pointer: `/domains/${index}`, detail })]
    }),
  )
}

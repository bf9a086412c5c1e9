import { fileURLToPath } from 'node:url'
import type { Agreement } from '../domain/agreement.ts'
import { inOrder } from '../domain/price-list.ts'
import { faultLine, NO_FOLDER, type ParsedFile, readFolder } from './folder.ts'

/** Where the agreements are that the service ships, one JSON file each. `AGREEMENTS_DIR` names a folder with others. */
export const SHIPPED_FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** Either all agreements, or every fault of every file. */
export interface LoadedAgreements {
  readonly agreements: readonly Agreement[]
  /** Ids of the agreements in the folder of the operator. */
  readonly added: readonly string[]
  /** Ids of shipped agreements that a file of the operator replaces. */
  readonly replaced: readonly string[]
  /** What else is in the folder of the operator, and is not read: everything not named `*.json`. */
  readonly passedOver: readonly string[]
  /** A line for each fault: file, JSON pointer, what is wrong. With any fault the service must not start. */
  readonly faults: readonly string[]
}

/**
 * Reads and checks the shipped agreements and those of the operator.
 * @param folder of the operator, if there is one
 * @param setting what the operator calls that folder
 */
export function loadAgreements(folder: string | undefined, setting = 'AGREEMENTS_DIR'): LoadedAgreements {
  const shipped = readFolder(SHIPPED_FOLDER, 'shipped agreements')
  const added = folder === undefined ? NO_FOLDER : readFolder(folder, setting)

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
  if (faults.length === 0) faults.push(...digestsToPec(files))
  return {
    agreements: faults.length > 0 ? [] : files.map(agreementOf),
    added: added.files.map(({ id }) => String(id)),
    replaced: replaced.map(({ content }) => content.id),
    passedOver: added.passedOver,
    faults,
  }
}

/**
 * The agreement of a file without faults; its `$schema` is for editors only. The e-mail of the sponsor stands apart,
 * because the sponsor is in many responses and the e-mail in none.
 */
function agreementOf({ content: { $schema: _, ...terms } }: ParsedFile): Agreement {
  const { email, ...sponsor } = terms.sponsor
  return {
    ...terms,
    sponsor,
    ...(email !== undefined && { secretariatEmail: email }),
    priceLists: inOrder(terms.priceLists),
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

/** A PEC mailbox refuses ordinary mail: a digest that is sent to a covered domain would reach nobody. */
function digestsToPec(files: readonly ParsedFile[]): string[] {
  const covered = new Set(files.flatMap(({ content }) => content.domains.map((domain) => domain.toLowerCase())))
  return files.flatMap(({ path, content: { sponsor } }) => {
    const domain = sponsor.email?.toLowerCase().split('@')[1]
    if (domain === undefined || !covered.has(domain)) return []
    const detail = `The domain ${domain} is one of PEC, which refuses ordinary mail: name an ordinary e-mail address.`
    return [faultLine(path, { pointer: '/sponsor/email', detail })]
  })
}

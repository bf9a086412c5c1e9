import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileFaults } from './file-faults.ts'
import type { FileFault } from './file-rules.ts'
import type { AgreementFile } from './file-schema.ts'
import { parseJsonFile } from './json-file.ts'

/** A file that is JSON. Its id and domains are compared with those of other files even if it has faults. */
export interface ParsedFile {
  readonly path: string
  readonly name: string
  readonly id: unknown
  readonly domains: readonly unknown[]
  /** Has this type only if the file has no faults. */
  readonly content: AgreementFile
}

/** The files of a folder and a line for each of their faults. */
export interface Folder {
  readonly files: readonly ParsedFile[]
  /** Names in the folder that are not `*.json`, such as `ingegneri.JSON`, `ingegneri.json.txt` or a subfolder. */
  readonly passedOver: readonly string[]
  readonly faults: readonly string[]
}

export const NO_FOLDER: Folder = { files: [], passedOver: [], faults: [] }

/**
 * Reads and checks the agreement files of a folder: those named `*.json`.
 * @param setting what the user calls the folder, for the fault of one that cannot be read
 */
export function readFolder(path: string, setting: string): Folder {
  let names: string[]
  try {
    names = readdirSync(path).sort()
  } catch (error) {
    return { ...NO_FOLDER, faults: [`${setting}: ${path}: Cannot be read: ${(error as Error).message}`] }
  }
  const results = names.filter(isAgreement).map((name) => readFile(join(path, name)))
  return {
    files: results.flatMap(({ file }) => file ?? []),
    // Names with a dot in front belong to the system: Kubernetes puts `..data` into the folder of a ConfigMap.
    passedOver: names.filter((name) => !isAgreement(name) && !name.startsWith('.')),
    faults: results.flatMap(({ faults }) => faults),
  }
}

const isAgreement = (name: string): boolean => name.endsWith('.json')

/** @returns no `file` if it is not JSON */
function readFile(path: string): { readonly file?: ParsedFile; readonly faults: readonly string[] } {
  try {
    // A pipe would wait for a writer, and the start with it.
    if (!statSync(path).isFile()) throw new Error('not a file')
    const content = parseJsonFile(readFileSync(path))
    const domains = Array.isArray(content?.domains) ? content.domains : []
    return {
      file: { path, name: basename(path), id: content?.id, domains, content },
      faults: fileFaults(content).map((fault) => faultLine(path, fault)),
    }
  } catch (error) {
    const detail = `Not readable as JSON: ${(error as Error).message}`
    return { faults: [faultLine(path, { pointer: '', detail })] }
  }
}

/** A fault as the operator reads it: "/etc/agreements/a.json: /timeZone: Not a time zone of the IANA database." */
export function faultLine(path: string, { pointer, detail }: FileFault): string {
  return `${path}: ${pointer === '' ? '(whole file)' : pointer}: ${detail}`
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileFaults } from './file-faults.ts'
import type { FileFault } from './file-rules.ts'
import type { AgreementFile } from './file-schema.ts'

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
  readonly faults: readonly string[]
}

/** Reads and checks the agreement files of a folder. Files not named `*.json` are ignored. */
export function readFolder(path: string): Folder {
  let names: string[]
  try {
    names = readdirSync(path).filter((name) => name.endsWith('.json'))
  } catch (error) {
    return { files: [], faults: [wholeFileFault(path, `Cannot be read: ${(error as Error).message}`)] }
  }
  const results = names.sort().map((name) => readFile(join(path, name)))
  return { files: results.flatMap(({ file }) => file ?? []), faults: results.flatMap(({ faults }) => faults) }
}

/** @returns no `file` if it is not JSON */
function readFile(path: string): { readonly file?: ParsedFile; readonly faults: readonly string[] } {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8'))
    const domains = Array.isArray(content?.domains) ? content.domains : []
    return {
      file: { path, name: basename(path), id: content?.id, domains, content },
      faults: fileFaults(content).map((fault) => faultLine(path, fault)),
    }
  } catch (error) {
    return { faults: [wholeFileFault(path, `Not readable as JSON: ${(error as Error).message}`)] }
  }
}

/** A fault as the operator reads it: "/etc/agreements/a.json: /timeZone: Not a time zone of the IANA database." */
export function faultLine(path: string, { pointer, detail }: FileFault): string {
  return `${path}: ${pointer === '' ? '(whole file)' : pointer}: ${detail}`
}

function wholeFileFault(path: string, detail: string): string {
  return faultLine(path, { pointer: '', detail })
}

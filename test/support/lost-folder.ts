import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder that is there when a service starts, and then no more: no file can be made in it. */
export function folderToLose(): { readonly path: string; lose(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lost-'))
  return { path, lose: () => rmdirSync(path) }
}

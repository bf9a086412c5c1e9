import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder that exists when the service starts. After `remove` no file can be made in it. */
export function removableFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lost-'))
  return { path, remove: () => rmdirSync(path) }
}

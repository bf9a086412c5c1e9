import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Opens a temporary file without a name: however the process ends, the system frees its space. */
export async function openNamelessFile(folder: string): Promise<FileHandle> {
  const path = join(folder, `pec-addons-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

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

/** Files that are closed together, when a list was read. */
export interface TemporaryFiles {
  /** Opens a temporary file, for reading and writing. */
  open(): Promise<FileHandle>
  /** Adds a file that is open already. */
  add(file: FileHandle): FileHandle
  closeAll(): Promise<void>
}

export function temporaryFiles(folder: string): TemporaryFiles {
  const files: FileHandle[] = []
  const add = (file: FileHandle): FileHandle => {
    files.push(file)
    return file
  }
  return {
    open: async () => add(await openNamelessFile(folder)),
    add,
    closeAll: async () => {
      for (const file of files) await file.close()
    },
  }
}

import type { FileHandle } from 'node:fs/promises'

/** The bytes of a list are read, and kept, in blocks of at most this size. */
export const BLOCK_BYTES = 64 * 1024

/** Reads the bytes of a list from their start, in blocks; may be called again. */
export type ReadBlocks = () => AsyncGenerator<Buffer>

/** The bytes of a buffer, block by block. */
export async function* blocksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) yield bytes.subarray(at, at + BLOCK_BYTES)
}

/** The bytes of an open file, block by block. */
export async function* blocksOfFile(file: FileHandle): AsyncGenerator<Buffer> {
  const readAt = (at: number) => file.read(Buffer.allocUnsafe(BLOCK_BYTES), 0, BLOCK_BYTES, at)
  let at = 0
  for (let read = await readAt(0); read.bytesRead > 0; read = await readAt(at)) {
    yield read.buffer.subarray(0, read.bytesRead)
    at += read.bytesRead
  }
}

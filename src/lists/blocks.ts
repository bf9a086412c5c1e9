import type { FileHandle } from 'node:fs/promises'

/** Bytes worked on at once: few, so that other requests are answered between two blocks. */
export const BLOCK = 16 * 1024

/** The bytes of a buffer, block by block. */
export async function* blocksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK)
}

/** Bytes read from a file at once: each reading costs about as much as a block of work. */
const READ_AT_ONCE = 4 * BLOCK

/** The bytes of a file, block by block. */
export async function* blocksOfFile(file: FileHandle): AsyncGenerator<Buffer> {
  const readAt = (at: number) => file.read(Buffer.allocUnsafe(READ_AT_ONCE), 0, READ_AT_ONCE, at)
  let at = 0
  for (let read = await readAt(0); read.bytesRead > 0; read = await readAt(at)) {
    yield* blocksOf(read.buffer.subarray(0, read.bytesRead))
    at += read.bytesRead
  }
}

/** The bytes of a stream, such as standard input, block by block. */
export async function* blocksOfStream(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const bytes of stream) yield* blocksOf(bytes)
}

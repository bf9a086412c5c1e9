import type { FileHandle } from 'node:fs/promises'

/** Bytes read and worked on at once: small, so that other requests are answered between two blocks. */
export const BLOCK = 16 * 1024

/** The bytes of a buffer, block by block. */
export async function* blocksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK)
}

/** The bytes of a file, block by block. */
export async function* blocksOfFile(file: FileHandle): AsyncGenerator<Buffer> {
  const blockAt = (at: number) => file.read(Buffer.allocUnsafe(BLOCK), 0, BLOCK, at)
  let at = 0
  for (let block = await blockAt(0); block.bytesRead > 0; block = await blockAt(at)) {
    yield block.buffer.subarray(0, block.bytesRead)
    at += block.bytesRead
  }
}

/** The bytes of a stream, such as standard input, block by block. */
export async function* blocksOfStream(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const bytes of stream) yield* blocksOf(bytes)
}

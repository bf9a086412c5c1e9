import type { FileHandle } from 'node:fs/promises'
import { finished, PassThrough, type Readable } from 'node:stream'
import { blocksOf, blocksOfFile, type ReadBlocks } from '../lists/blocks.ts'

/** A list that was received whole. `release` frees its memory or its file; call it in any case. */
export interface ReceivedList {
  readonly read: ReadBlocks
  release(): Promise<void>
}

/** A list up to this size is kept in memory, a larger one in a temporary file. */
export const MAX_BYTES_IN_MEMORY = 1024 * 1024

/** Why a list was not received; `no-space` means that the temporary file could not be made or written. */
export class ListNotReceived extends Error {
  readonly reason: 'too-large' | 'no-space' | 'disconnected'

  constructor(reason: ListNotReceived['reason'], cause?: unknown) {
    super(`list not received: ${reason}`, { cause })
    this.reason = reason
  }
}

/**
 * Receives a list whole. If that fails, the stream stays open, so that the client can still get a response.
 * @param openFile opens an empty file, for a list that is too large for memory
 * @throws ListNotReceived, or the error of the stream
 */
export async function receiveList(
  stream: Readable,
  openFile: () => Promise<FileHandle>,
  maxBytes: number,
): Promise<ReceivedList> {
  const inMemory: Buffer[] = []
  let size = 0
  let file: FileHandle | undefined
  try {
    for await (const bytes of copyOf(stream)) {
      size += bytes.length
      if (size > maxBytes) throw new ListNotReceived('too-large')
      if (size <= MAX_BYTES_IN_MEMORY) {
        inMemory.push(bytes)
        continue
      }
      if (file === undefined) {
        file = await orNoSpace(openFile())
        await orNoSpace(file.appendFile(Buffer.concat(inMemory)))
      }
      await orNoSpace(file.appendFile(bytes))
    }
  } catch (error) {
    await file?.close()
    throw error
  }
  if (file === undefined) {
    const bytes = Buffer.concat(inMemory)
    return { read: () => blocksOf(bytes), release: async () => {} }
  }
  const complete = file
  return { read: () => blocksOfFile(complete), release: () => complete.close() }
}

/** The bytes of a stream. Unlike the stream itself, its copy can be abandoned without closing the connection. */
function copyOf(stream: Readable): Readable {
  const copy = new PassThrough()
  finished(stream, { writable: false }, (error) => {
    if (error) copy.destroy(stream.destroyed ? new ListNotReceived('disconnected', error) : error)
  })
  return stream.pipe(copy)
}

/** What is written to a temporary file. @throws ListNotReceived if that fails */
export async function orNoSpace<Result>(done: Promise<Result>): Promise<Result> {
  try {
    return await done
  } catch (error) {
    throw new ListNotReceived('no-space', error)
  }
}

import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { blocksOf, blocksOfFile } from '../lists/blocks.ts'

/** A list received whole. Call `release` when done, however it went: only then is its space given back. */
export interface Received {
  readonly blocks: AsyncIterable<Buffer>
  release(): Promise<void>
}

/** Up to this size a list is kept in memory, beyond it in a temporary file. */
export const KEPT_IN_MEMORY = 1024 * 1024

/** Why a list was not received: it is too large, there is no space to keep it, or the client went away. */
export class NotReceived extends Error {
  readonly reason: 'too-large' | 'no-space' | 'gone'

  constructor(reason: NotReceived['reason'], cause?: unknown) {
    super(`list not received: ${reason}`, { cause })
    this.reason = reason
  }
}

/**
 * Receives a list whole. What arrives after a failure is left in the stream.
 * @param openFile opens an empty file for a list too large for memory; it is closed when the list is released
 * @throws NotReceived, or an error that the stream was given
 */
export async function receive(
  stream: Readable,
  openFile: () => Promise<FileHandle>,
  mostBytes: number,
): Promise<Received> {
  const kept: Buffer[] = []
  let size = 0
  let file: FileHandle | undefined
  try {
    for await (const bytes of arriving(stream)) {
      size += bytes.length
      if (size > mostBytes) throw new NotReceived('too-large')
      kept.push(bytes)
      if (size > KEPT_IN_MEMORY) {
        file ??= await storing(openFile())
        await storing(file.appendFile(Buffer.concat(kept.splice(0))))
      }
    }
  } catch (error) {
    await file?.close()
    throw error
  }
  if (file === undefined) return { blocks: blocksOf(Buffer.concat(kept)), release: async () => {} }
  const whole = file
  return { blocks: blocksOfFile(whole), release: () => whole.close() }
}

/** The bytes of a stream as they arrive. Unlike the stream's own iterator it leaves the stream open when it ends early. */
async function* arriving(stream: Readable): AsyncGenerator<Buffer> {
  let failure: Error | undefined
  let moved = Promise.withResolvers<void>()
  const fail = (error?: Error): void => {
    failure ??= error ?? new NotReceived('gone')
    moved.resolve()
  }
  const move = (): void => moved.resolve()
  // An aborted upload is an error too, but closes as well; whoever waits then learns that the client is gone.
  const failed = (error: Error): void => fail(stream.destroyed ? new NotReceived('gone', error) : error)
  stream.on('readable', move).on('end', move).on('error', failed).on('close', fail)
  // Nobody is told any more that it has closed before.
  if (stream.closed) fail()
  try {
    for (;;) {
      moved = Promise.withResolvers()
      const bytes: Buffer | null = stream.read()
      if (bytes !== null) yield bytes
      else if (stream.readableEnded) return
      else if (failure) throw failure
      else await moved.promise
    }
  } finally {
    stream.off('readable', move).off('end', move).off('close', fail)
  }
}

/** Opens a temporary file in a folder, where it has no name any more: however the process ends, its space is given back. */
export async function namelessFile(folder: string): Promise<FileHandle> {
  const path = join(folder, `pec-addons-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

async function storing<Result>(done: Promise<Result>): Promise<Result> {
  try {
    return await done
  } catch (error) {
    throw new NotReceived('no-space', error)
  }
}

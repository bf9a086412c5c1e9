import { Readable } from 'node:stream'

/**
 * A stream of some pieces of text, each made when the one before it has been taken. It breaks off when nobody takes one
 * for so long: a client that has stopped reading must not hold its place for ever.
 */
export function streamed(pieces: AsyncIterable<string>, maxPauseMs: number): Readable {
  const stream: Readable = Readable.from(watched(), { objectMode: false })
  return stream

  async function* watched(): AsyncGenerator<string> {
    for await (const piece of pieces) {
      const timer = setTimeout(() => stream.destroy(new Error('the answer is not read')), maxPauseMs)
      try {
        yield piece
      } finally {
        clearTimeout(timer)
      }
    }
  }
}

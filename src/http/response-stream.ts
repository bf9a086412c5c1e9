import { Readable } from 'node:stream'

/** A client that reads nothing for this time is disconnected. */
export const MAX_PAUSE_MS = 120_000

/**
 * A stream of chunks, text or bytes, each made when the client has taken the one before. It fails if the client takes none for
 * `maxPauseMs`, because a client that does not read would occupy its place for ever.
 * @param encoding of text; undefined for bytes
 */
export function responseStream(
  chunks: AsyncIterable<string> | AsyncIterable<Buffer>,
  maxPauseMs: number,
  encoding: 'utf8' | undefined,
): Readable {
  const stream: Readable = Readable.from(withTimeout(), { objectMode: false, ...(encoding && { encoding }) })
  return stream

  async function* withTimeout(): AsyncGenerator<string | Buffer> {
    for await (const chunk of chunks) {
      const timer = setTimeout(() => stream.destroy(new Error('the client does not read the response')), maxPauseMs)
      try {
        yield chunk
      } finally {
        clearTimeout(timer)
      }
    }
  }
}

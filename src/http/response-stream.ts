import { Readable } from 'node:stream'

/**
 * A stream of chunks of text, each made when the client has taken the one before. It fails if the client takes none for
 * `maxPauseMs`, because a client that does not read would occupy its place for ever.
 */
export function responseStream(chunks: AsyncIterable<string>, maxPauseMs: number): Readable {
  const stream: Readable = Readable.from(withTimeout(), { objectMode: false, encoding: 'utf8' })
  return stream

  async function* withTimeout(): AsyncGenerator<string> {
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

import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file in a zip: its text comes in pieces. */
export interface ZipPart {
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

/** The first date of the format, in the same form everywhere: the same report is the same file. */
const DATE = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/**
 * Files as a zip, made as it is read: a report of any length takes the memory of one piece. The library that reads
 * workbooks writes them whole and at once: 20,000 rows would stop the event loop for a second.
 */
export async function* zip(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const file = new ZipFile()
  const output = file.outputStream as Readable
  const texts = parts.map(({ name, text }) => {
    const stream = Readable.from(text, { objectMode: false })
    file.addReadStream(stream, name, DATE)
    // The library leaves the failures of a stream to us.
    return stream.on('error', (error) => output.destroy(error))
  })
  file.end()
  try {
    yield* output
  } finally {
    // Whoever stops reading the zip stops reading the texts too.
    for (const text of texts) text.destroy()
  }
}

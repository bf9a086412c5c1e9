import { buffer, text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import t from 'tap'
import { fromBuffer } from 'yauzl'
import { zip } from '../../../../src/features/renewals/report/zip.ts'

async function bytesOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  return buffer(chunks)
}

t.test('a zip has the texts of its parts', async (t) => {
  const parts = [
    { name: 'a.xml', text: ['città', '', ' & '.repeat(100_000)] },
    { name: 'folder/b.xml', text: [] },
  ]
  const bytes = await bytesOf(zip(parts))
  // biome-ignore lint/suspicious/noExplicitAny: the types of yauzl leave the promised value out
  const file: any = await promisify(fromBuffer as any)(bytes, { lazyEntries: true })
  const found: [string, string][] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  file.on('end', resolve)
  file.on('entry', async (entry: { fileName: string }) => {
    const stream = await promisify(file.openReadStream.bind(file))(entry)
    found.push([entry.fileName, await text(stream as never)])
    file.readEntry()
  })
  file.readEntry()
  await promise
  t.strictSame(
    found,
    parts.map((part) => [part.name, part.text.join('')]),
  )
})

t.test('a zip fails where its text does', async (t) => {
  async function* failing(): AsyncGenerator<string> {
    yield 'x'
    throw new Error('no text')
  }
  await t.rejects(bytesOf(zip([{ name: 'a', text: failing() }])), { message: 'no text' })
})

t.test('who reads only a part of a zip ends its text too', async (t) => {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield `${Math.random()}`.repeat(1000)
    } finally {
      resolve()
    }
  }
  let pieces = 0
  for await (const _ of zip([{ name: 'a', text: endless() }])) if (++pieces === 3) break
  await ended
  t.equal(pieces, 3)
})

import { CFB } from '@e965/xlsx'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { completeCells } from './complete-cells.ts'

/** The parts of a workbook that are read. Pictures, and Visual Basic, are not. */
const PART = /\.(?:xml|rels)$|^mimetype$/i

/** A zip file cannot be read, for one of these reasons. */
export class UnreadableZip extends Error {
  readonly reason: 'encrypted' | 'too-large' | 'no-workbook'

  constructor(reason: UnreadableZip['reason']) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Inflates the parts of a workbook and returns them as a zip file without compression, so that the library that reads
 * it inflates nothing by itself: it would not notice that a part is larger than the zip file states.
 * @throws UnreadableZip, or an error of yauzl if the file is damaged
 */
export async function storedCopy(workbook: Buffer, maxBytes: number): Promise<Buffer> {
  const zip = await fromBufferPromise(workbook, { lazyEntries: true })
  const parts = new Map<string, Buffer>()
  let left = maxBytes
  for await (const entry of zip.eachEntry()) {
    if (!PART.test(entry.fileName)) continue
    if (entry.isEncrypted()) throw new UnreadableZip('encrypted')
    if (entry.uncompressedSize > left) throw new UnreadableZip('too-large')
    const part = await inflate(zip, entry)
    parts.set(entry.fileName, completeCells(entry.fileName, part))
    left -= part.length
  }
  // An OpenDocument file with a password names its ciphers in its manifest.
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) throw new UnreadableZip('encrypted')
  if (!isWorkbook(parts)) throw new UnreadableZip('no-workbook')
  const copy = CFB.utils.cfb_new()
  for (const [name, bytes] of parts) CFB.utils.cfb_add(copy, name, bytes)
  return CFB.write(copy, { fileType: 'zip', type: 'buffer' })
}

/** One part. yauzl fails at the first byte beyond the size that the zip file states, and if there are fewer. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const part = Buffer.alloc(entry.uncompressedSize)
  let size = 0
  for await (const block of await zip.openReadStreamPromise(entry)) size += block.copy(part, size)
  return part
}

/** Documents of text and slides are zip files too. */
function isWorkbook(parts: ReadonlyMap<string, Buffer>): boolean {
  const types = parts.get('[Content_Types].xml')
  if (types !== undefined)
    return types.includes('spreadsheetml.sheet.main') || types.includes('sheet.macroEnabled.main')
  return parts.get('content.xml')?.includes('spreadsheet') === true
}

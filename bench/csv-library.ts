/**
 * What a report is compared with: the CSV library only reads a list and writes the same rows, to /dev/null.
 * `node csv-library.ts streams|blocks WARM-UP-FILE WARM-UP-TIMES FILE TIMES` prints the CPU microseconds of TIMES.
 * `streams` is how the library's documentation does it; `blocks` hands it whole lines at a time, which is faster.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { parse as parseBlock } from 'csv-parse/sync'
import { stringify } from 'csv-stringify'
import { stringify as stringifyBlock } from 'csv-stringify/sync'

const DELIMITER = { delimiter: ';' }

async function* inBlocks(file: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of file) {
    const block = Buffer.concat([rest, chunk])
    const end = block.lastIndexOf('\n') + 1
    rest = block.subarray(end)
    yield stringifyBlock(parseBlock(block.subarray(0, end), DELIMITER), DELIMITER)
  }
  if (rest.length > 0) yield stringifyBlock(parseBlock(rest, DELIMITER), DELIMITER)
}

const copy: Record<string, (file: string) => Promise<void>> = {
  streams: (file) =>
    pipeline(createReadStream(file), parse(DELIMITER), stringify(DELIMITER), createWriteStream('/dev/null')),
  blocks: (file) => pipeline(createReadStream(file), inBlocks, createWriteStream('/dev/null')),
}

const [way = '', warmUpFile = '', warmUpTimes, file = '', times] = process.argv.slice(2)
for (let time = 0; time < Number(warmUpTimes); time++) await copy[way]?.(warmUpFile)
const before = process.cpuUsage()
for (let time = 0; time < Number(times); time++) await copy[way]?.(file)
const { user, system } = process.cpuUsage(before)
process.stdout.write(String(user + system))

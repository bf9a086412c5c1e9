import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { clientHas, etagOf } from '../http/etag.ts'
import { once } from './once.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A file that never changes while the process lives, in every coding it may be sent in, best first. */
export interface Asset {
  readonly type: string
  readonly codings: readonly Coded[]
}

interface Coded {
  readonly coding: 'br' | 'gzip' | 'identity'
  readonly etag: string
  /** Coded once, when it is first asked for, away from the event loop. */
  readonly body: () => Promise<Buffer>
}

/** Nine is within a tenth of the smallest that brotli can do, at a fiftieth of the time. */
const BROTLI_QUALITY = 9

/** A file for sending, compressed unless it is compressed already; `name` tells its media type. */
export function assetOf(name: string, content: Buffer): Asset {
  const extension = extname(name)
  const type = TYPES[extension]
  if (type === undefined) throw new Error(`${name}: a file of no known media type`)
  const etag = etagOf(content).slice(1, -1)
  const coded = (coding: Coded['coding'], body: () => Promise<Buffer>): Coded => ({
    coding,
    etag: `"${etag}-${coding}"`,
    body: once(body),
  })
  const plain = coded('identity', async () => content)
  if (extension === '.woff2') return { type, codings: [plain] }
  const params = {
    [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [zlib.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return {
    type,
    codings: [
      coded('br', () => promisify(brotliCompress)(content, { params })),
      coded('gzip', () => promisify(gzip)(content)),
      plain,
    ],
  }
}

/** Codes files as most clients want them, one after another, before anybody asks. */
export async function prepareAssets(assets: Iterable<Asset>): Promise<void> {
  for (const { codings } of assets) await codings[0]?.body()
}

/** Sends a file in the best coding that the client accepts, or 304 where the client has it. */
export async function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): Promise<void> {
  const { type, codings } = asset
  const accepted = new Negotiator(request.raw).encodings()
  const { coding, body, etag } = (codings.find((one) => accepted.includes(one.coding)) ?? codings.at(-1)) as Coded
  reply.header('etag', etag)
  if (clientHas(request, etag)) {
    reply.code(304).send()
    return
  }
  if (coding !== 'identity') reply.header('content-encoding', coding)
  reply.type(type).send(await body())
}

import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { clientHas, etagOf } from '../../http/etag.ts'
import { XLSX } from '../../lists/list.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': XLSX,
}

/** Files that are compressed already. */
const COMPRESSED = ['.woff2', '.xlsx']

type Coding = 'br' | 'gzip' | 'identity'

/** A file in memory that never changes while the process runs. */
export interface Asset {
  readonly type: string
  readonly content: Buffer
  /** Of the content; the coding is appended, because each coding is a representation of its own (RFC 9110, 8.8.3). */
  readonly etag: string
  /** The codings the file is sent in, best first. */
  readonly codings: readonly [Coding, ...Coding[]]
  readonly bodies: Map<Coding, Promise<Buffer>>
}

/** Level 9 is within 10 % of brotli's smallest result and takes a fiftieth of the time. */
const BROTLI_QUALITY = 9

/** @param name its extension decides the media type; an unknown one is an error */
export function createAsset(name: string, content: Buffer): Asset {
  const extension = extname(name)
  const type = MEDIA_TYPES[extension]
  if (type === undefined) throw new Error(`${name}: a file of no known media type`)
  return {
    type,
    content,
    etag: etagOf(content).slice(1, -1),
    codings: COMPRESSED.includes(extension) ? ['identity'] : ['br', 'gzip', 'identity'],
    bodies: new Map(),
  }
}

/** The file in a coding: compressed on the first call, off the event loop, then kept. */
function bodyIn({ content, bodies }: Asset, coding: Coding): Promise<Buffer> {
  const body = bodies.get(coding) ?? compress(content, coding)
  bodies.set(coding, body)
  return body
}

async function compress(content: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'identity') return content
  if (coding === 'gzip') return promisify(gzip)(content)
  const params = {
    [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [zlib.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return promisify(brotliCompress)(content, { params })
}

/** Compresses files in the coding that most clients accept, one after another, before the first request for them. */
export async function prepareAssets(assets: Iterable<Asset>): Promise<void> {
  for (const asset of assets) await bodyIn(asset, asset.codings[0])
}

/** Sends a file in the best coding that the client accepts, or 304 if the client has it. */
export async function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): Promise<void> {
  const accepted = new Negotiator(request.raw).encodings()
  const coding = asset.codings.find((one) => accepted.includes(one)) ?? 'identity'
  const etag = `"${asset.etag}-${coding}"`
  reply.header('etag', etag)
  if (clientHas(request, etag)) {
    reply.code(304).send()
    return
  }
  if (coding !== 'identity') reply.header('content-encoding', coding)
  reply.type(asset.type).send(await bodyIn(asset, coding))
}

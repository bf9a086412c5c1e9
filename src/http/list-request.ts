import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { encodingOf } from '../lists/encoding.ts'
import { isUnusable, type List, type ListFormat } from '../lists/list.ts'
import { type TemporaryFiles, temporaryFiles } from '../lists/nameless-file.ts'
import { acceptsCharset, isWorkbookFormat, LIST_FORMATS, openList } from '../lists/open-list.ts'
import { readMapping } from '../lists/table/mapping.ts'
import { MAX_WORKBOOK_BYTES } from '../lists/workbook/limits.ts'
import { NoSpaceForRecords } from '../lists/workbook/read-workbook.ts'
import { createConcurrencyLimit } from './concurrency-limit.ts'
import { acceptListBodies, type ListBody } from './list-body.ts'
import { ListNotReceived, receiveList } from './received-list.ts'
import { rejectMapping, rejectNotReceived, rejectUnusable, rejectUpload } from './reject-list.ts'
import type { Service } from './service.ts'

/** What a request says about its list, and what the list is for. */
export interface StatedList {
  readonly column?: readonly string[]
  readonly services?: 'none'
  readonly isImport?: boolean
  readonly firstRows?: 'show'
}

/** Works on a list that was received whole. The files are closed when it has ended. */
export type UseList = (list: List, files: TemporaryFiles) => Promise<void>

/** The options of a route that takes lists, and how its handler receives one. */
export interface ListRoute {
  readonly options: {
    readonly errorHandler: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void
    readonly config: { readonly acceptsCharset: typeof acceptsCharset }
  }
  /** Receives and opens the list of a request, or responds with a problem. Resolves when `use` has ended. */
  receive(request: FastifyRequest, reply: FastifyReply, stated: StatedList, use: UseList): Promise<void>
}

/** Makes a scope take only lists as bodies, as many at once as reports may be in progress. */
export function acceptLists(app: FastifyInstance, { agreements, problems, config }: Service): ListRoute {
  const { reportMaxBytes } = config
  const limit = createConcurrencyLimit(config.reportConcurrency)
  acceptListBodies(app, LIST_FORMATS)

  const receive: ListRoute['receive'] = async (request, reply, about, use) => {
    const { column = [], services, isImport = false, firstRows } = about
    const body = request.body as ListBody<ListFormat> | undefined
    if (body === undefined) {
      problems.send(request, reply, 'unsupported-media-type')
      return
    }
    const maxBytes = isWorkbookFormat(body.format) ? Math.min(MAX_WORKBOOK_BYTES, reportMaxBytes) : reportMaxBytes
    if (Number(request.headers['content-length']) > maxBytes) {
      rejectUpload(problems, request, reply, 'payload-too-large')
      return
    }
    const mapping = readMapping(column, agreements, isImport)
    if (mapping === undefined) {
      rejectMapping(problems, request, reply)
      return
    }
    const release = limit.acquire()
    if (release === undefined) {
      rejectUpload(problems, request, reply, 'unavailable')
      return
    }
    const files = temporaryFiles(config.temporaryFolder)
    const signal = whileConnected(reply)
    const stated = { mapping, hasNoServices: services === 'none', charset: encodingOf(body.charset), isImport }
    try {
      const received = await receiveList(body.stream, files.open, maxBytes)
      try {
        const options = { ...stated, showsFirstRows: firstRows === 'show', signal, openFile: files.open }
        const list = await openList(() => untilAborted(received.read(), signal), body.format, agreements, options)
        if (isUnusable(list)) rejectUnusable(problems, request, reply, list)
        else await use(list, files)
      } finally {
        await received.release()
      }
    } catch (error) {
      const reason = error instanceof NoSpaceForRecords ? new ListNotReceived('no-space', error) : error
      if (!(reason instanceof ListNotReceived)) throw error
      rejectNotReceived(problems, request, reply, reason)
    } finally {
      await files.closeAll()
      release()
    }
  }

  return {
    options: {
      // A client that disconnected before the response began gets none, and the service has not failed.
      errorHandler: (error, request, reply) => {
        if (!reply.raw.destroyed) app.errorHandler(error, request, reply)
      },
      config: { acceptsCharset },
    },
    receive,
  }
}

/** A signal that is aborted when the client has disconnected, or has got the whole response. */
function whileConnected({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => controller.abort())
  return controller.signal
}

/** The blocks of a list until the client disconnects. A long list of blank lines would be read to its end otherwise. */
async function* untilAborted(blocks: AsyncGenerator<Buffer>, signal: AbortSignal): AsyncGenerator<Buffer> {
  for await (const block of blocks) {
    if (signal.aborted) throw new ListNotReceived('disconnected')
    yield block
  }
}

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { requireAcceptable } from '../../http/acceptable.ts'
import { createConcurrencyLimit } from '../../http/concurrency-limit.ts'
import type { Feature } from '../../http/feature.ts'
import { acceptListBodies, type ListBody } from '../../http/list-body.ts'
import { ListNotReceived, receiveList } from '../../http/received-list.ts'
import { encodingOf } from '../../lists/encoding.ts'
import { isUnusable, type ListFormat } from '../../lists/list.ts'
import { temporaryFiles } from '../../lists/nameless-file.ts'
import { acceptsCharset, isWorkbookFormat, LIST_FORMATS, openList } from '../../lists/open-list.ts'
import { readMapping } from '../../lists/table/mapping.ts'
import { MAX_WORKBOOK_BYTES } from '../../lists/workbook/limits.ts'
import { NoSpaceForRecords } from '../../lists/workbook/read-workbook.ts'
import { operationSchema } from '../../shared/operation.ts'
import { REPORT_MEDIA_TYPES } from './formats.ts'
import { reportRenewalsOperation } from './operation.ts'
import { rejectMapping, rejectNotReceived, rejectUnusable, rejectUpload } from './reject-list.ts'
import { ReportQuery } from './request-schema.ts'
import { reportSchemas } from './response-schema.ts'
import { sendReport } from './send-report.ts'

const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, config } = service
  const { reportMaxBytes } = config
  const limit = createConcurrencyLimit(config.reportConcurrency)
  acceptListBodies(app, LIST_FORMATS)
  app.addHook('preParsing', requireAcceptable(problems, REPORT_MEDIA_TYPES))

  /** A client that disconnected before the response began gets none, and the service has not failed. */
  const errorHandler = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    if (!reply.raw.destroyed) app.errorHandler(error, request, reply)
  }

  const schema = { ...operationSchema(reportRenewalsOperation), querystring: ReportQuery }
  app.post('/renewal-reports', { schema, errorHandler, config: { acceptsCharset } }, async (request, reply) => {
    const body = request.body as ListBody<ListFormat> | undefined
    if (body === undefined) {
      problems.send(request, reply, 'unsupported-media-type')
      return reply
    }
    const maxBytes = isWorkbookFormat(body.format) ? Math.min(MAX_WORKBOOK_BYTES, reportMaxBytes) : reportMaxBytes
    if (Number(request.headers['content-length']) > maxBytes) {
      rejectUpload(problems, request, reply, 'payload-too-large')
      return reply
    }
    const { services, column = [], firstRows } = request.query
    const mapping = readMapping(column, agreements)
    if (mapping === undefined) {
      rejectMapping(problems, request, reply)
      return reply
    }
    const stated = { mapping, hasNoServices: services === 'none', charset: encodingOf(body.charset) }
    const release = limit.acquire()
    if (release === undefined) {
      rejectUpload(problems, request, reply, 'unavailable')
      return reply
    }
    const files = temporaryFiles(config.temporaryFolder)
    const signal = whileConnected(reply)
    try {
      const received = await receiveList(body.stream, files.open, maxBytes)
      try {
        const options = { ...stated, showsFirstRows: firstRows === 'show', signal, openFile: files.open }
        const list = await openList(() => untilAborted(received.read(), signal), body.format, agreements, options)
        if (isUnusable(list)) rejectUnusable(problems, request, reply, list)
        else await sendReport(service, request, reply, list, request.query)
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
    return reply
  })
  done()
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

/** Which add-ons of a whole list of mailboxes will be renewed? */
export const reports: Feature = { operations: [reportRenewalsOperation], schemas: reportSchemas, routes }

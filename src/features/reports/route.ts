import { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { discard } from '../../http/discard.ts'
import type { Feature } from '../../http/feature.ts'
import { type ListBody, readListBodies } from '../../http/list-body.ts'
import { mediaTypeFor } from '../../http/media-type.ts'
import type { Counters } from '../../http/metrics.ts'
import { NotReceived, namelessFile, type Received, receive } from '../../http/received-list.ts'
import { requireAcceptable, setResponseHeaders } from '../../http/response-headers.ts'
import { streamed } from '../../http/streamed.ts'
import { isUnusable, type List, type ListFormat, openList, type UnusableList } from '../../lists/list.ts'
import type { Language } from '../../shared/language.ts'
import type { ProblemCode } from '../../shared/messages/problems.ts'
import { operationSchema } from '../../shared/operation.ts'
import { csvWriter } from './csv-writer.ts'
import { linesWriter, summaryWriter } from './ndjson-writer.ts'
import { reportRenewalsOperation } from './operation.ts'
import { writeReport } from './report.ts'
import { ReportQuery } from './request-schema.ts'
import { reportSchemas } from './response-schema.ts'
import type { ReportSummary, Writer } from './writer.ts'

/** What lists come as. */
const LISTS = ['text/csv', 'application/x-ndjson'] as const satisfies ListFormat[]

/** What reports are answered as; the first is for whoever asks for nothing. */
const WRITERS: Readonly<Record<string, (list: List, language: Language) => Writer>> = {
  'application/x-ndjson': linesWriter,
  'text/csv': csvWriter,
  'application/json': summaryWriter,
}
const ANSWERS = Object.keys(WRITERS)

/** How long a client may leave a piece of the answer untaken before it is given up. */
const MAX_PAUSE_MS = 120_000

/** How long a client that was refused may go on sending before its connection ends. */
const MAX_DISCARD_MS = 30_000

/** After how many seconds a client may try again. */
const RETRY_AFTER = '10'

const REJECTIONS = {
  'too-large': 'payload-too-large',
  'no-space': 'unavailable',
} as const satisfies Record<Exclude<NotReceived['reason'], 'gone'>, ProblemCode>

interface Question {
  readonly Body: ListBody<ListFormat> | undefined
  readonly Querystring: Static<typeof ReportQuery>
}

/** Which add-ons of a whole list of mailboxes survive? Only so many reports are worked on at once. */
const routes: Feature['routes'] = (app, options, done) => {
  const { problems, agreements, clock, counters } = options
  const { reportConcurrency, reportMaxBytes, temporaryFolder } = options.config
  let underWay = 0
  readListBodies(app, LISTS)
  app.addHook('preParsing', requireAcceptable(problems, ANSWERS))

  /** Refuses a list, perhaps before it has arrived: most clients read no answer before they have sent everything. */
  const refuse = (request: FastifyRequest, reply: FastifyReply, code: ProblemCode): void => {
    if (code === 'unavailable') reply.header('retry-after', RETRY_AFTER)
    problems.send(request, reply, code)
    discard(request.raw, MAX_DISCARD_MS)
  }

  const refuseList = (request: FastifyRequest, reply: FastifyReply, { problem, faults }: UnusableList): void => {
    const placed = faults.map(({ column, ...fault }) => ({ ...fault, pointer: column && `/${column}` }))
    problems.send(request, reply, problem, placed)
  }

  const answer = async (request: FastifyRequest<Question>, reply: FastifyReply, received: Received): Promise<void> => {
    const { format } = request.body as ListBody<ListFormat>
    const list = await openList(whileWanted(received.blocks, reply), format, agreements)
    if (isUnusable(list)) {
      refuseList(request as FastifyRequest, reply, list)
      return
    }
    const language = setResponseHeaders(request as FastifyRequest, reply)
    const mediaType = mediaTypeFor(request.headers.accept, ANSWERS) as string
    const writer = (WRITERS[mediaType] as (typeof WRITERS)[string])(list, language)
    const pieces = writeReport(list, agreements, { ...request.query, now: clock() }, writer, (summary) =>
      countRows(counters, summary),
    )
    const stream = streamed(pieces, MAX_PAUSE_MS)
    // A report of which every row is filtered out is silent for as long as it works.
    const socket = request.raw.socket instanceof Socket ? request.raw.socket : undefined
    socket?.setTimeout(0)
    reply.type(`${mediaType}; charset=utf-8`).send(stream)
    await new Promise((resolve) => stream.once('close', resolve))
    socket?.setTimeout(app.server.timeout)
  }

  const report = async (request: FastifyRequest<Question>, reply: FastifyReply): Promise<void> => {
    const { stream } = request.body as ListBody<ListFormat>
    const received = await receive(stream, () => namelessFile(temporaryFolder), reportMaxBytes)
    try {
      await answer(request, reply, received)
    } finally {
      await received.release()
    }
  }

  /** To a client that went away before the answer began nothing can be told, and nothing of the service has failed. */
  const errorHandler = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    if (!reply.raw.destroyed) app.errorHandler(error, request, reply)
  }

  const schema = { ...operationSchema(reportRenewalsOperation), querystring: ReportQuery }
  app.post<Question>('/renewal-reports', { schema, errorHandler }, (request, reply) => {
    const plain = request as FastifyRequest
    if (request.body === undefined) problems.send(plain, reply, 'unsupported-media-type')
    else if (Number(request.headers['content-length']) > reportMaxBytes) refuse(plain, reply, 'payload-too-large')
    else if (underWay >= reportConcurrency) refuse(plain, reply, 'unavailable')
    else {
      underWay++
      report(request, reply)
        .catch((error) => {
          if (!(error instanceof NotReceived)) reply.send(error)
          else if (error.reason !== 'gone') {
            request.log.warn({ requestId: request.id, err: error }, 'list not received')
            refuse(plain, reply, REJECTIONS[error.reason])
          }
        })
        .finally(() => {
          underWay--
        })
    }
  })
  done()
}

/** The blocks of a list for as long as there is a client to answer; a list of blank lines may take long to pass over. */
async function* whileWanted(blocks: AsyncIterable<Buffer>, { raw }: FastifyReply): AsyncGenerator<Buffer> {
  for await (const block of blocks) {
    if (raw.destroyed) throw new NotReceived('gone')
    yield block
  }
}

function countRows(counters: Counters, { rowsChecked, rowsFiltered, rowsFaulty, byOutcome }: ReportSummary): void {
  counters.reportRows('checked', rowsChecked)
  counters.reportRows('filtered', rowsFiltered)
  counters.reportRows('faulty', rowsFaulty)
  for (const [outcome, rows] of Object.entries(byOutcome)) counters.renewal(outcome, rows)
}

export const reports: Feature = { operations: [reportRenewalsOperation], schemas: reportSchemas, routes }

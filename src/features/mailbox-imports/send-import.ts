import type { FileHandle } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { withoutIdleTimeout } from '../../http/idle-timeout.ts'
import { mediaTypeFor } from '../../http/media-type.ts'
import { orNoSpace } from '../../http/received-list.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { MAX_PAUSE_MS, responseStream } from '../../http/response-stream.ts'
import type { Service } from '../../http/service.ts'
import { blocksOfFile } from '../../lists/blocks.ts'
import type { List } from '../../lists/list.ts'
import type { TemporaryFiles } from '../../lists/nameless-file.ts'
import { importList } from '../../register/import/import-list.ts'
import { type ImportCounts, ImportHeld, type ImportQuestion } from '../../register/import/question.ts'
import type { Register } from '../../register/register.ts'
import { createNotes } from './notes.ts'
import { type CountsResponse, countsResponse } from './response.ts'

/** The media types of the result; the first is for clients that have no preference. */
export const IMPORT_MEDIA_TYPES = ['application/json', 'application/x-ndjson']

/** A list that was received, and what is asked of its import. */
interface ReceivedImport {
  readonly list: List
  readonly files: TemporaryFiles
  readonly question: ImportQuestion
  /** The result says what was understood of the header. */
  readonly showsHeader: boolean
}

/** Imports a list and sends the result. Resolves when the response has ended, or the client has disconnected. */
export async function sendImport(
  { register, problems, counters }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  { list, files, question, showsHeader }: ReceivedImport,
): Promise<void> {
  const language = setResponseHeaders(request, reply)
  const isNdjson = mediaTypeFor(request.headers.accept, IMPORT_MEDIA_TYPES) === IMPORT_MEDIA_TYPES[1]
  const file = isNdjson ? await orNoSpace(files.open()) : undefined
  const notes = createNotes(language, file)
  const { faults, warnings } = notes
  const onBatch: typeof notes.onBatch = (batch, rows) => orNoSpace(Promise.resolve(notes.onBatch(batch, rows)))
  await withoutIdleTimeout(request, async () => {
    let counts: ImportCounts
    try {
      counts = await importList(register as Register, list, question, { ...notes, onBatch })
    } catch (error) {
      if (!(error instanceof ImportHeld)) throw error
      counters.countImport('held')
      // No problem document has an address.
      const held = {
        ...countsResponse(question, error.counts, list, showsHeader),
        faults: faults.map(({ address: _, ...fault }) => fault),
        warnings: warnings.map(({ address: _, ...warning }) => warning),
      }
      problems.send(request, reply, 'import-held', [], { import: held })
      return
    }
    counters.countImport(question.dryRun ? 'dry-run' : 'applied')
    const response = { ...countsResponse(question, counts, list, showsHeader), ...notes.removals() }
    if (file === undefined) {
      reply.type('application/json; charset=utf-8').send(JSON.stringify({ ...response, faults, warnings }))
      return
    }
    const stream = responseStream(linesOf(file, response), MAX_PAUSE_MS, undefined)
    const ended = new Promise((resolve) => stream.once('close', resolve))
    reply.type('application/x-ndjson; charset=utf-8').send(stream)
    await ended
  })
}

/** The lines of a file, then that of the counts. */
async function* linesOf(file: FileHandle, summary: CountsResponse): AsyncGenerator<Buffer> {
  yield* blocksOfFile(file)
  yield Buffer.from(`${JSON.stringify({ summary })}\n`)
}

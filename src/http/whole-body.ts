import type { IncomingMessage } from 'node:http'
import { errorCodes } from 'fastify'

/** Hears the bytes of a body, or why there are none. */
type Done = (error: Error | undefined, bytes: Buffer) => void

const NOTHING = Buffer.alloc(0)

/**
 * Receives a body whole. Nearly every one has arrived when it is asked for, because questions wait for one another
 * (cohort.ts), and is then taken as it is, for a third of what being told of its pieces costs; hence not by Fastify's reader.
 * @param most how many bytes it may have; more are told as FST_ERR_CTP_BODY_TOO_LARGE. A client that goes away in the middle of its
 * body is told as an error of status 400, and an error that the stream is given as it is.
 */
export function receiveWhole(body: IncomingMessage, most: number, done: Done): void {
  if (Number(body.headers['content-length']) > most) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE(), NOTHING)
  else if (body.complete) within(most, body.read() ?? NOTHING, done)
  else if (body.destroyed) done(new Gone(), NOTHING)
  else collect(body, most, done)
}

function within(most: number, bytes: Buffer, done: Done): void {
  if (bytes.length > most) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE(), NOTHING)
  else done(undefined, bytes)
}

function collect(body: IncomingMessage, most: number, done: Done): void {
  const pieces: Buffer[] = []
  let length = 0
  const finish = (error?: Error): void => {
    body.off('data', add).off('end', finish).off('error', fail)
    if (error) done(error, NOTHING)
    else within(most, Buffer.concat(pieces), done)
  }
  const fail = (error: Error): void => finish('statusCode' in error ? error : new Gone({ cause: error }))
  const add = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
    if (length > most) finish()
  }
  body.on('data', add).on('end', finish).on('error', fail)
}

/** Told as `invalid-request`, if anybody hears it. */
class Gone extends Error {
  readonly statusCode = 400

  constructor(options?: ErrorOptions) {
    super('the client went away in the middle of its body', options)
  }
}

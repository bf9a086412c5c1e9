import type { IncomingMessage } from 'node:http'
import { errorCodes } from 'fastify'

/** Hears the bytes of a body, or why there are none. */
type Done = (error: Error | undefined, bytes: Buffer) => void

const NOTHING = Buffer.alloc(0)

/**
 * Receives a body whole. Nearly every one has arrived when it is asked for, because questions wait for one another
 * (cohort.ts), and is then taken as it is, for a third of what being told of its pieces costs; hence not by Fastify's reader.
 * Errors are those of Fastify's: too large, or not of the length announced. A client that goes away in the middle of its
 * body is told as an error of status 400, and an error that the stream is given as it is.
 * @param most how many bytes it may have
 */
export function receiveWhole(body: IncomingMessage, most: number, done: Done): void {
  const announced = body.headers['content-length']
  const take = (bytes: Buffer): void => {
    if (bytes.length > most) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE(), NOTHING)
    else if (announced !== undefined && Number(announced) !== bytes.length) {
      done(new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH(), NOTHING)
    } else done(undefined, bytes)
  }
  if (Number(announced) > most) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE(), NOTHING)
  else if (body.complete) take(body.read() ?? NOTHING)
  else if (body.destroyed) done(new Gone(), NOTHING)
  else collect(body, most, take, (error) => done(error, NOTHING))
}

/** Takes what arrives, until it ends or is more than wanted. */
function collect(
  body: IncomingMessage,
  most: number,
  take: (bytes: Buffer) => void,
  refuse: (error: Error) => void,
): void {
  const pieces: Buffer[] = []
  let length = 0
  const letGo = (): void => {
    body.off('data', add).off('end', finish).off('error', fail)
  }
  const finish = (): void => {
    letGo()
    take(Buffer.concat(pieces))
  }
  const fail = (error: Error): void => {
    letGo()
    refuse('statusCode' in error ? error : new Gone({ cause: error }))
  }
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

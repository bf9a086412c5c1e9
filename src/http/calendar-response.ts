import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CivilDate } from '../domain/calendar.ts'
import { setFileName } from './file-name.ts'
import { mediaTypeFor } from './media-type.ts'

const CALENDAR = 'text/calendar'

/** The media types of a route that responds in JSON or, on request, with a calendar file. */
export const JSON_OR_CALENDAR = ['application/json', CALENDAR]

/** Whether the client of such a route prefers the calendar file. */
export function wantsCalendar(request: FastifyRequest): boolean {
  return mediaTypeFor(request.headers.accept, JSON_OR_CALENDAR) === CALENDAR
}

/** Sends a calendar file that reminds of a renewal. @param dueOn the day of the renewal, for the name of the file */
export function sendCalendar(reply: FastifyReply, file: string, dueOn: CivilDate): void {
  setFileName(reply, `rinnovo-pec-${dueOn}.ics`)
  reply.type(`${CALENDAR}; charset=utf-8`).send(file)
}

import type { FastifyReply } from 'fastify'

/**
 * Names a response that people save as a file (RFC 6266). The name holds no address, because it stays in histories.
 * @param name of ASCII letters, digits, `-` and `.` only, such as rinnovo-pec-2027-04-30.ics
 */
export function setFileName(reply: FastifyReply, name: string): void {
  reply.header('content-disposition', `attachment; filename="${name}"`)
}

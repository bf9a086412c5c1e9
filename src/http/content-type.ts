import type { FastifyRequest } from 'fastify'

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i

/** No coding but `identity`, which changes nothing, in upper or lower case (RFC 9110, 8.4.1). */
const NO_CODING = /^(?:[\s,]|\bidentity\b)*$/i

/** Whether a body is declared to be in UTF-8, or declares no charset, and has no content coding. */
export function isPlainUtf8({ headers }: FastifyRequest): boolean {
  const { 'content-type': type = '', 'content-encoding': codings = '' } = headers
  return /^utf-?8$/i.test(CHARSET.exec(type)?.[1] ?? 'utf-8') && NO_CODING.test(codings)
}

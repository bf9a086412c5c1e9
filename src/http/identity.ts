import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { hardeningHeaders } from './hardening.ts'

/** Links for machines that meet the service without its contract (RFC 8631). */
function linksBelow(publicUrl: string): string {
  return `<${publicUrl}/openapi.json>; rel="service-desc", <${publicUrl}/docs>; rel="service-doc"`
}

/** What every answer says alike: where the contract is, and what a browser may do with it. */
export function constantHeaders(config: Config): Readonly<Record<string, string>> {
  return { link: linksBelow(config.publicUrl ?? ''), ...hardeningHeaders(config) }
}

/**
 * What every answer says, whatever it is: those headers, and which request it answers. Few, and all but one made once,
 * because every question pays for them.
 */
export function identifyAnswers(constant: Readonly<Record<string, string>>) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    reply.header('request-id', request.id).headers(constant)
  }
}

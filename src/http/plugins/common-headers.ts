import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'
import { securityHeaders } from './security-headers.ts'

/** Links for machines that know the service without its contract (RFC 8631). */
function linksBelow(publicUrl: string): string {
  return `<${publicUrl}/openapi.json>; rel="service-desc", <${publicUrl}/docs>; rel="service-doc"`
}

/** The headers that are the same on every response: where the contract is, and what a browser may do with it. */
export function constantHeaders(config: Config): Readonly<Record<string, string>> {
  return { link: linksBelow(config.publicUrl ?? ''), ...securityHeaders(config) }
}

/** Sets the headers of every response: the constant ones, and the id of its request. */
export function setCommonHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  constant: Readonly<Record<string, string>>,
): void {
  reply.header('request-id', request.id).headers(constant)
}

/** Sets them on every response but those that Fastify sends before its hooks run: see its option `frameworkErrors`. */
export const commonHeaders = fp<{ config: Config }>(
  (app, { config }, done) => {
    const constant = constantHeaders(config)
    app.addHook('onRequest', (request, reply, next) => {
      setCommonHeaders(request, reply, constant)
      next()
    })
    done()
  },
  { name: 'common-headers', fastify: '5.x' },
)

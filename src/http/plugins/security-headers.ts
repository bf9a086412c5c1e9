import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'

/** A year, for this host alone: what its neighbours below the same domain do is not ours to decide. */
const ONLY_OVER_TLS = 'max-age=31536000'

/** Nothing in an answer may be loaded, run or framed. Whatever is a page says its own policy instead. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'"

/** Whether browsers may be told to come over TLS only: the service itself never speaks it, but the operator says so. */
export function isBehindTls({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https://') ?? false
}

/** The security headers of every answer that is no page. */
export function securityHeaders(config: Config) {
  return {
    'content-security-policy': NO_PAGE,
    'x-content-type-options': 'nosniff',
    ...(isBehindTls(config) && { 'strict-transport-security': ONLY_OVER_TLS }),
  }
}

/** The security headers of a scope of pages: all of helmet's but its policy, which each page states itself. */
export const browserHeaders = fp<{ config: Config }>(
  (app, { config }, done) => {
    app.register(helmet, {
      contentSecurityPolicy: false,
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: isBehindTls(config) && { maxAge: 31_536_000, includeSubDomains: false },
    })
    done()
  },
  { name: 'browser-headers', dependencies: ['identity'], fastify: '5.x' },
)

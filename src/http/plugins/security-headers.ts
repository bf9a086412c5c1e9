import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'

/** A year, for this host only: its subdomains belong to others. */
const TLS_MAX_AGE_SECONDS = 31_536_000

/** Nothing in a response may be loaded, run or framed. Pages state a policy of their own instead. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'"

/** Whether browsers must use TLS, which a proxy provides: the public URL says so. */
function usesTls({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https://') ?? false
}

/** The security headers of every response that is not a page. */
export function securityHeaders(config: Config) {
  return {
    'content-security-policy': NO_PAGE,
    'x-content-type-options': 'nosniff',
    ...(usesTls(config) && { 'strict-transport-security': `max-age=${TLS_MAX_AGE_SECONDS}` }),
  }
}

/** The security headers of a scope of pages: helmet's, except the policy, which each page states itself. */
export const browserHeaders = fp<{ config: Config }>(
  (app, { config }, done) => {
    app.register(helmet, {
      contentSecurityPolicy: false,
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: usesTls(config) && { maxAge: TLS_MAX_AGE_SECONDS, includeSubDomains: false },
    })
    done()
  },
  { name: 'browser-headers', dependencies: ['common-headers'], fastify: '5.x' },
)

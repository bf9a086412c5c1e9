import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type Key, verifyKey } from '../../register/keys.ts'
import type { Register } from '../../register/register.ts'
import { RegisterUnavailable } from '../../register/unavailable.ts'
import type { Scope } from '../../shared/key-scopes.ts'
import { accessOf } from '../access.ts'
import type { Service } from '../service.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that the key of a request to this route must have; undefined: none is needed. */
    scope?: Scope
  }
}

/** The key of a request; undefined where it has none, or credentials of another kind, which mean nothing here. */
const KEY = /^Bearer +(pec_\S*)$/i

/** How a client signs in (RFC 6750). */
const CHALLENGE = 'Bearer'

/**
 * Checks the key of each request of this scope: 401 for one that is not valid, on every operation; 401 and 403 where an
 * operation needs one. A public operation goes on without the register where that cannot check the key.
 */
export const access = fp<Service>(
  (app, { register, agreements, problems }, done) => {
    app.decorateRequest('requestKey', undefined)
    app.decorateRequest('registered', undefined)
    const check = async (request: FastifyRequest, reply: FastifyReply, text: string | undefined): Promise<void> => {
      const { scope } = request.routeOptions.config
      const key = text === undefined ? undefined : await keyOf(register, text)
      if (key === 'unchecked') {
        if (scope === undefined) request.requestKey = key
        else problems.send(request, reply, 'register-unavailable')
      } else if (key === undefined) {
        reply.header('www-authenticate', CHALLENGE)
        problems.send(request, reply, 'unauthorized')
      } else if (scope !== undefined && !key.scopes.includes(scope)) {
        problems.send(request, reply, 'forbidden')
      } else request.requestKey = accessOf(key, agreements)
    }
    app.addHook('onRequest', (request, reply, next) => {
      const text = KEY.exec(request.headers.authorization ?? '')?.[1]
      if (text === undefined && request.routeOptions.config.scope === undefined) next()
      else
        check(request, reply, text).then(() => {
          if (!reply.sent) next()
        }, next)
    })
    done()
  },
  { name: 'access', dependencies: ['errors'], fastify: '5.x' },
)

/** The key of a text; undefined if it is not valid, which without a register none is. */
async function keyOf(register: Register | undefined, text: string): Promise<Key | 'unchecked' | undefined> {
  try {
    return await register?.read((db) => verifyKey(db, text))
  } catch (error) {
    if (error instanceof RegisterUnavailable) return 'unchecked'
    throw error
  }
}

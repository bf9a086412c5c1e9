import type { FastifyRequest } from 'fastify'
import type { Agreement, Agreements } from '../domain/agreement.ts'
import type { Key } from '../register/keys.ts'

/** What the key of a request allows. */
export interface Access {
  readonly key: Key
  /** The agreements that the key is for, as far as they are known to the service. */
  readonly agreements: readonly Agreement[]
}

/** Whose key a request has: none, a valid one, or one that cannot be checked while the register is unavailable. */
export type RequestKey = Access | 'unchecked' | undefined

declare module 'fastify' {
  interface FastifyRequest {
    requestKey: RequestKey
  }
}

export function accessOf(key: Key, agreements: Agreements): Access {
  const { agreement } = key
  return { key, agreements: agreements.all.filter(({ id }) => agreement === undefined || id === agreement) }
}

/** The access of a request to an operation that needs a key: the plugin `access` lets no other request so far. */
export function accessTo({ requestKey }: FastifyRequest): Access {
  if (requestKey === undefined || requestKey === 'unchecked') throw new Error('an operation without its scope')
  return requestKey
}

/**
 * The agreements that a request is about: one, or all that its key is for. Undefined if the key is not for that one;
 * whether there is such an agreement makes no difference.
 */
export function agreementsFor({ agreements }: Access, agreement: string | undefined): readonly Agreement[] | undefined {
  if (agreement === undefined) return agreements
  const found = agreements.filter(({ id }) => id === agreement)
  return found.length > 0 ? found : undefined
}

/** The ids of the agreements that a request may see. */
export const agreementIds = ({ agreements }: Access): string[] => agreements.map(({ id }) => id)

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { TSchema } from 'typebox'
import type { Operation } from '../shared/operation.ts'
import type { Service } from './service.ts'

/** One resource of the API: its operations, the named schemas they use, and the routes that serve them. */
export interface Feature {
  readonly operations: readonly Operation[]
  /** Schemas with an `$id`: components of the contract. */
  readonly schemas: readonly TSchema[]
  /** Whether the feature exists only with a register. */
  readonly usesRegister?: boolean
  readonly routes: FastifyPluginCallbackTypebox<Service>
}

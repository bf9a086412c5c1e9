import type { FastifyInstance } from 'fastify'
import { BASE_PATH } from '../../http/paths.ts'

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is plain data of many shapes
export type Contract = any

/** The contract as this service publishes it: its server is this one, instead of those of the committed document. */
export function publishedContract(app: FastifyInstance, publicUrl: string): Contract {
  return { ...app.swagger(), servers: [{ url: publicUrl + BASE_PATH, description: 'This service' }] }
}

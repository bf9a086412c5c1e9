import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

type RouteSchema = Parameters<FastifySchemaCompiler<TSchema>>[0]
type Validate = (value: unknown) => unknown

export const MERGE_PATCH = 'application/merge-patch+json'

/**
 * A validator compiler for a merge patch. It checks the patch without the `null`s of the fields that may be removed:
 * of an `anyOf` with `null`, any fault would be that the value is not `null`.
 * @param app whose validator compiler is used
 * @param stated the schema of the patch without those `null`s
 * @param clearable the fields that `null` removes
 */
export function validateMergePatch(
  app: FastifyInstance,
  stated: TSchema,
  clearable: readonly string[],
): FastifySchemaCompiler<TSchema> {
  const compile = app.validatorCompiler as unknown as (route: RouteSchema) => Validate
  return (route) => {
    // No validation of the id: one with a wrong format is not found, like any other unknown id.
    if (route.httpPart !== 'body') return () => true
    const validate = compile({ ...route, schema: stated })
    return ((body: unknown) => validate(withoutNulls(body, clearable))) as never
  }
}

function withoutNulls(body: unknown, clearable: readonly string[]): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== null || !clearable.includes(name)))
}

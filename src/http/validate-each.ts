import type { ErrorObject } from 'ajv'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { MAX_FAULTS, schemaFaults } from '../shared/validation/schema-faults.ts'
import { MAX_VALUES } from '../shared/validation/strict-checker.ts'

type RouteSchema = Parameters<FastifySchemaCompiler<TSchema>>[0]

/** A validator as http/plugins/validation.ts compiles it. */
type Validate = (value: unknown) => true | { readonly error: readonly ErrorObject[] }

/**
 * A validator compiler for bodies with a long list in one field. It validates the elements one by one and stops when
 * it has found as many faults as are reported. As a whole such a body would have more values than all faults are looked
 * for in (MAX_VALUES): of 1000 wrong elements only the first would be reported.
 * @param app whose validator compiler is used
 * @param outline the schema of the body, with any elements in the list
 */
export function validateEach(
  app: FastifyInstance,
  outline: TSchema,
  list: string,
  element: TSchema,
): FastifySchemaCompiler<TSchema> {
  const compile = app.validatorCompiler as unknown as (route: RouteSchema) => Validate
  return (route) => {
    const validateOutline = compile({ ...route, schema: outline })
    const validateElement = compile({ ...route, schema: element })
    return (body: unknown) => {
      const elements = elementsOf(body, list)
      const errors = [...errorsOf(validateOutline(withoutElements(body, list, elements.length)))]
      let faults = schemaFaults(errors).length
      for (const [index, value] of elements.entries()) {
        if (faults >= MAX_FAULTS) break
        const found = errorsOf(validateElement(value))
        faults += schemaFaults(found).length
        for (const error of found) {
          errors.push({ ...error, instancePath: `/${list}/${index}${error.instancePath}` })
        }
      }
      return errors.length === 0 ? true : { error: errors as never }
    }
  }
}

function elementsOf(body: unknown, list: string): readonly unknown[] {
  const value = (body as Record<string, unknown> | null)?.[list]
  return Array.isArray(value) ? value : []
}

/** A body with an empty list of the same length, so that the values of the elements are not counted. */
function withoutElements(body: unknown, list: string, length: number): unknown {
  // To copy tens of thousands of members takes a tenth of a second; of these only the first fault is reported anyway.
  if (length === 0 || Object.keys(body as object).length > MAX_VALUES) return body
  return { ...(body as object), [list]: new Array(length) }
}

function errorsOf(result: ReturnType<Validate>): readonly ErrorObject[] {
  return result === true ? [] : result.error
}

import type { AnySchemaObject } from 'ajv'
import fp from 'fastify-plugin'
import type { TSchema } from 'typebox'
import { type Check, strictChecker } from '../../shared/validation/strict-checker.ts'

/** An integer in decimal digits: not "0x10", "1e1", "007" or " 3". */
const PLAIN_INTEGER = /^(0|-?[1-9]\d*)$/

/**
 * Validates strictly: nothing is coerced, dropped or filled in, except for the integers and the lists of query
 * strings and paths, which arrive as text.
 */
export const validation = fp<{ schemas: readonly TSchema[] }>(
  (app, { schemas }, done) => {
    for (const schema of schemas) app.addSchema(schema)
    const strict = strictChecker(schemas)
    app.setValidatorCompiler<AnySchemaObject>(({ schema, httpPart }) => {
      const check = strict(schema)
      return httpPart === 'body' ? (body) => result(body, check) : checkParameters(schema, check)
    })
    done()
  },
  { name: 'validation', fastify: '5.x' },
)

/** The result of a check as Fastify wants it. */
function result(value: unknown, check: Check) {
  const error = check(value)
  return error === undefined ? true : { error: error as never }
}

/**
 * Checks the parameters of a query string or path after parsing their integers; other text stays a fault. A list that is
 * given once arrives as a text.
 */
function checkParameters({ properties }: AnySchemaObject, check: Check) {
  const integers = Object.keys(properties).filter((name) => properties[name].type === 'integer')
  const lists = Object.keys(properties).filter((name) => properties[name].type === 'array')
  return (parameters: Record<string, unknown>) => {
    for (const name of lists) if (typeof parameters[name] === 'string') parameters[name] = [parameters[name]]
    for (const name of integers) {
      const text = parameters[name]
      if (typeof text === 'string' && PLAIN_INTEGER.test(text)) parameters[name] = Number(text)
    }
    return result(parameters, check)
  }
}

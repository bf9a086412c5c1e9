import type { AnySchemaObject } from 'ajv'
import type { FastifyInstance } from 'fastify'
import { allSchemas } from '../schemas/all.ts'
import { type Check, strict } from '../schemas/strict.ts'

/** An integer as the contract writes it: not "0x10", "1e1", "007" or " 3". */
const PLAIN_INTEGER = /^(0|-?[1-9]\d*)$/

/**
 * Everything is validated strictly: nothing is coerced, dropped or filled in, but for the integers of query strings and
 * paths, which arrive as text.
 */
export function validateWithSchemas(app: FastifyInstance): void {
  for (const schema of allSchemas) app.addSchema(schema)
  app.setValidatorCompiler<AnySchemaObject>(({ schema, httpPart }) => {
    const check = strict(schema)
    return httpPart === 'body' ? (body) => verdict(body, check) : readingIntegers(schema, check)
  })
}

const SOUND = true

/** As Fastify wants it. */
function verdict(value: unknown, check: Check) {
  const error = check(value)
  return error === undefined ? SOUND : { error: error as never }
}

/** The same rule for parameters: an integer in plain decimal digits is read first. Other text is told as wrong. */
function readingIntegers({ properties }: AnySchemaObject, check: Check) {
  const integers = Object.keys(properties).filter((name) => properties[name].type === 'integer')
  return (parameters: Record<string, unknown>) => {
    for (const name of integers) {
      const text = parameters[name]
      if (typeof text === 'string' && PLAIN_INTEGER.test(text)) parameters[name] = Number(text)
    }
    return verdict(parameters, check)
  }
}

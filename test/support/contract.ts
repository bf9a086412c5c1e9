import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { parse } from 'yaml'

// biome-ignore lint/suspicious/noExplicitAny: a parsed document of many shapes
type Node = any

/** The committed contract. */
export const contract: Node = parse(readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8'))

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(contract, 'contract')

/** The target of a reference into the contract; a node that is no reference is returned as it is. */
export const resolve = (node: Node): Node =>
  node?.$ref ? (node.$ref.slice(2).split('/') as string[]).reduce((at, member) => at[member], contract) : node

const escaped = (member: string): string => member.replaceAll('~', '~0').replaceAll('/', '~1')

function assertHeader(place: string, { schema }: Node, value: unknown): void {
  const parsed = schema.type === 'integer' ? Number(value) : value
  if (!ajv.validate(schema, parsed)) throw new Error(`${place}: ${value} ${ajv.errorsText()}`)
}

/** Throws unless a value is valid by a named schema of the contract. */
export function assertIsA(component: string, value: unknown): void {
  const schema = `contract#/components/schemas/${component}`
  const validate = ajv.getSchema(schema) ?? ajv.compile({ $ref: schema })
  if (!validate(value)) throw new Error(`${ajv.errorsText(validate.errors)}\n${JSON.stringify(value)}`)
}

/** Throws unless the contract declares the response: its status, media type, headers and body. */
export function assertInContract(request: InjectOptions, response: LightMyRequestResponse): void {
  const method = (request.method ?? 'GET').toLowerCase()
  const path = String(request.url ?? request.path).split('?', 1)[0] as string
  const template = Object.keys(contract.paths).find((candidate) =>
    new RegExp(`^/v1${candidate.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  const operation = template && contract.paths[template][method]
  if (!operation) return
  const place = `${method.toUpperCase()} ${path} -> ${response.statusCode}`
  const declared = operation.responses[response.statusCode]
  if (!declared) throw new Error(`${place}: the contract does not declare this status`)
  const { content = {}, headers = {} } = resolve(declared)
  for (const [name, reference] of Object.entries(headers)) {
    const header = resolve(reference)
    const value = response.headers[name.toLowerCase()]
    if (value !== undefined) assertHeader(`${place}: ${name}`, header, value)
    else if (header.required) throw new Error(`${place}: the header ${name} is missing`)
  }
  const sent = String(response.headers['content-type'] ?? '').split(';')[0] as string
  if (Object.keys(content).length === 0 && response.body === '') return
  if (!(sent in content)) throw new Error(`${place}: the contract does not declare the media type ${sent}`)
  if (!sent.endsWith('json')) return
  const isNdjson = sent.endsWith('ndjson')
  const at = declared.$ref
    ? declared.$ref.slice(2)
    : `paths/${escaped(template)}/${method}/responses/${response.statusCode}`
  const schema = isNdjson
    ? `contract${resolve(content[sent].schema).contentSchema.$ref}`
    : `contract#/${at}/content/${escaped(sent)}/schema`
  const validate = ajv.getSchema(schema) ?? ajv.compile({ $ref: schema })
  for (const document of isNdjson ? linesOf(response.body) : [response.json()]) {
    if (validate(document)) continue
    throw new Error(`${place}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(document)}`)
  }
}

/** The documents of an NDJSON text, one per line. */
export function linesOf(body: string): Node[] {
  return body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

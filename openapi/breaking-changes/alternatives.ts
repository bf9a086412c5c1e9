import { componentsOf } from '../../src/contract/alternatives.ts'
import type { Contract, Schema } from './document.ts'

/**
 * A contract in which the alternatives of a request are schemas of their own. Version 1.0.0 wrote them into one schema:
 * all fields, and a `oneOf` whose branches forbid the field of the other with `false`. Such a schema accepts the same
 * requests, but the comparison would take every branch of it for a removed one.
 */
export function withSeparateAlternatives(contract: Contract): Contract {
  const schemas = Object.entries(contract.components?.schemas ?? {}).map(([name, schema]) =>
    isInOneSchema(schema) ? componentsOf({ ...schema, $id: name }) : { [name]: schema },
  )
  const separate = { ...contract, components: { ...contract.components, schemas: Object.assign({}, ...schemas) } }
  // As in the contract, where a reference such as `Money#` has become one to a component.
  return JSON.parse(JSON.stringify(separate).replace(/"\$ref":"(\w+)#"/g, '"$ref":"#/components/schemas/$1"'))
}

function isInOneSchema({ oneOf, properties }: Schema): boolean {
  return oneOf !== undefined && properties !== undefined
}

/** The parts of an OpenAPI document that are compared. */
export interface Contract {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

export interface Operation {
  readonly operationId?: string
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Response>>
}

export interface Body {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

export interface Response extends Body {
  readonly headers?: Readonly<Record<string, Header>>
}

export interface Header {
  readonly $ref?: string
  readonly required?: boolean
  readonly schema?: Schema
}

export interface Schema {
  readonly $ref?: string
  readonly additionalProperties?: unknown
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly contentSchema?: Schema
  readonly enum?: readonly unknown[]
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** The enum may get new values in a minor version. */
  readonly 'x-open-enum'?: boolean
}

/** The contract of the last release, with which clients were built, and the current one. */
export interface Documents {
  readonly released: Contract
  readonly current: Contract
}

/** The target of a reference; a node that is no reference is returned as it is. */
export function resolve<Node extends { readonly $ref?: string }>(contract: Contract, node: Node): Node {
  if (node.$ref === undefined) return node
  const members = node.$ref.slice(2).split('/')
  const target = members.reduce((at: object, member) => at[member as keyof object], contract) as Node
  return resolve(contract, target)
}

/** Members of the first list that are not in the second. */
export function missing<Member>(from: readonly Member[], to: readonly Member[]): Member[] {
  return from.filter((member) => !to.includes(member))
}

/** What is compared of an OpenAPI document. */
export interface Contract {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: unknown
}

export interface Operation {
  readonly operationId?: string
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Answer>>
}

export interface Body {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

export interface Answer extends Body {
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
}

/** The contract that clients were built with, and the one that they are to meet. */
export interface Documents {
  readonly released: Contract
  readonly current: Contract
}

/** What a reference into a document leads to; anything else is itself. */
export function resolve<Node extends { readonly $ref?: string }>(contract: Contract, node: Node): Node {
  if (node.$ref === undefined) return node
  const members = node.$ref.slice(2).split('/')
  const target = members.reduce((at: object, member) => at[member as keyof object], contract) as Node
  return resolve(contract, target)
}

/** Members of one list that the other lacks. */
export function missing<Member>(from: readonly Member[], to: readonly Member[]): Member[] {
  return from.filter((member) => !to.includes(member))
}

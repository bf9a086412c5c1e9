import { type Static, type TSchema, Type } from 'typebox'

// What is read of the responses of Aruba's partner API, and nothing else of them: other fields may be there, and are not
// looked at. Every field but the name in a list may be missing or null, as happens in practice.

/** A value that may be null, or missing. */
const maybe = <Schema extends TSchema>(schema: Schema) =>
  Type.Optional(Type.Unsafe<Static<Schema> | null>({ ...schema, nullable: true }))

const list = <Schema extends TSchema>(schema: Schema) => maybe(Type.Array(schema, { maxItems: 10_000 }))

const gigabytes = () => maybe(Type.Integer({ minimum: 0 }))

const renewalData = maybe(Type.Object({ type: maybe(Type.String()) }))

const quota = Type.Object({
  type: maybe(Type.String()),
  /** Bought beyond what the mailbox has by itself, in gigabytes. */
  extra: gigabytes(),
  used: gigabytes(),
})

const additionalService = Type.Object({
  type: maybe(Type.String()),
  status: maybe(Type.String()),
  value: maybe(Type.String()),
  endDate: maybe(Type.String()),
  renewalData,
})

/** A mailbox. */
export const Account = Type.Object({
  name: maybe(Type.String()),
  status: maybe(Type.String()),
  endDate: maybe(Type.String()),
  quotas: list(quota),
  additionalServices: list(additionalService),
  owner: maybe(Type.Object({ contacts: maybe(Type.Object({ email: maybe(Type.String()) })) })),
})

/** What an entry of the list of a domain's mailboxes must say. */
export const ListedAccount = Type.Object({ name: Type.String({ minLength: 1 }), status: maybe(Type.String()) })

/** A part of the list of a domain's mailboxes. */
export const AccountPage = Type.Object({
  content: list(ListedAccount),
  totalElements: maybe(Type.Integer({ minimum: 0 })),
  last: maybe(Type.Boolean()),
})

export const Token = Type.Object({
  accessToken: Type.String({ minLength: 1 }),
  /** In seconds. */
  expiresIn: maybe(Type.Number({ minimum: 0 })),
  refreshToken: maybe(Type.String({ minLength: 1 })),
  refreshExpiresIn: maybe(Type.Number({ minimum: 0 })),
})

export type Account = Static<typeof Account>
export type ListedAccount = Static<typeof ListedAccount>
export type AccountPage = Static<typeof AccountPage>
export type Token = Static<typeof Token>

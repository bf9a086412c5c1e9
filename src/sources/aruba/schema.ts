import { type Static, type TSchema, Type } from 'typebox'

// What is read of the responses of Aruba's partner API, and nothing else of them: other fields may be there, and are not
// looked at. Every field but the list and its names may be missing or null, as happens in practice.

/** A value that may be null, or missing. */
const maybe = <Schema extends TSchema>(schema: Schema) =>
  Type.Optional(Type.Unsafe<Static<Schema> | null>({ ...schema, nullable: true }))

const list = <Schema extends TSchema>(schema: Schema) => maybe(Type.Array(schema, { maxItems: 10_000 }))

/** A word of Aruba's, or a date. */
const word = () => maybe(Type.String({ maxLength: 100 }))

/** The longest that a mail address can be, and more. */
const MAX_ADDRESS = 320

const renewalData = maybe(Type.Object({ type: word() }))

// Gigabytes are checked where they are summed: those of one service that are not understood leave the others good.
const quota = Type.Object({
  type: word(),
  /** Bought beyond what the mailbox has by itself, in gigabytes. */
  extra: Type.Optional(Type.Unknown()),
  used: Type.Optional(Type.Unknown()),
})

const additionalService = Type.Object({
  type: word(),
  status: word(),
  /** Gigabytes, as text. */
  value: Type.Optional(Type.Unknown()),
  endDate: word(),
  renewalData,
})

/** A mailbox. */
export const Account = Type.Object({
  name: maybe(Type.String({ maxLength: MAX_ADDRESS })),
  status: word(),
  endDate: word(),
  quotas: list(quota),
  additionalServices: list(additionalService),
  owner: maybe(
    Type.Object({ contacts: maybe(Type.Object({ email: maybe(Type.String({ maxLength: MAX_ADDRESS })) })) }),
  ),
})

/** What an entry of the list of a domain's mailboxes must say. */
export const ListedAccount = Type.Object({
  name: Type.String({ minLength: 1, maxLength: MAX_ADDRESS }),
  status: word(),
})

/** A part of the list of a domain's mailboxes. */
export const AccountPage = Type.Object({
  content: Type.Array(ListedAccount, { maxItems: 10_000 }),
  totalElements: maybe(Type.Integer({ minimum: 0 })),
  totalPages: maybe(Type.Integer({ minimum: 0 })),
  last: maybe(Type.Boolean()),
})

export const Token = Type.Object({
  /** It goes into a header. */
  accessToken: Type.String({ pattern: '^[\\x21-\\x7e]{1,10000}$' }),
  /** In seconds. */
  expiresIn: maybe(Type.Number({ minimum: 0 })),
  refreshToken: maybe(Type.String({ minLength: 1, maxLength: 10_000 })),
  refreshExpiresIn: maybe(Type.Number({ minimum: 0 })),
})

export type Account = Static<typeof Account>
export type ListedAccount = Static<typeof ListedAccount>
export type AccountPage = Static<typeof AccountPage>
export type Token = Static<typeof Token>

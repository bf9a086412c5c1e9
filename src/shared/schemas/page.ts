import { Type } from 'typebox'

/** The largest number of items of a page. */
export const MAX_ITEMS = 200
const DEFAULT_ITEMS = 50

/** How many items a page has where the client does not say. */
export const itemsOf = ({ limit = DEFAULT_ITEMS }: { limit?: number }): number => limit

/** The parameter for the size of a page. @param items what a page has, in the plural */
export const limitParameter = (items: string) =>
  Type.Optional(
    Type.Integer({
      format: 'int32',
      minimum: 1,
      maximum: MAX_ITEMS,
      description: `Maximum number of ${items} in the response; ${DEFAULT_ITEMS} if absent.`,
      examples: [DEFAULT_ITEMS],
    }),
  )

const cursor = (description: string) =>
  Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9_-]+$',
      maxLength: 1024,
      description,
      examples: ['q83vEjRWeJASNFZ4MjAyNi0xMS0yMiAx'],
    }),
  )

export const cursorParameter = cursor(
  '`nextCursor` of the page before, for the next one. It is valid with the same key and the same other parameters only; `limit` may differ.',
)

export const nextCursor = cursor(
  'Present if more mailboxes may follow: send it as `cursor`. The next page may be empty, and a page with fewer mailboxes than `limit` need not be the last: the last has no `nextCursor`.',
)

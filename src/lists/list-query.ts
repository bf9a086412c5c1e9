import { Type } from 'typebox'

/** The query parameter that says that a list states no services on purpose. @param description for the contract */
export const servicesParameter = (description: string) =>
  Type.Optional(Type.Unsafe<'none'>({ type: 'string', enum: ['none'], description, examples: ['none'] }))

/** The query parameter that says what columns are. @param fields those that a column can hold, for the contract */
export const columnParameter = (fields: readonly string[]) =>
  Type.Optional(
    Type.Array(
      Type.String({
        pattern: '^[\\s\\S]+:[A-Za-z0-9_-]+$',
        minLength: 3,
        maxLength: 1024,
        description: `\`NAME:FIELD\`: the name of a column of the list, and ${fields.map((field) => `\`${field}\``).join(', ')}, the id of a service of any agreement, or \`ignore\`.`,
        examples: ['GB extra:extra-space'],
      }),
      {
        minItems: 0,
        maxItems: 100,
        description:
          'What a column of a CSV list is, where its name does not say it; repeat the parameter for further columns. If the list has no such column it is rejected with `unusable-header`.',
        examples: [['GB extra:extra-space']],
      },
    ),
  )

import { schema as holds } from '@stoplight/spectral-functions'

/** A function of Spectral: every example of a schema is what the schema describes. `spectral:oas` looks at `example` alone. */
export default function validExamples({ examples, ...schema }, _options, context) {
  return examples.flatMap((example, index) => {
    const at = { ...context, path: [...context.path, 'examples', index] }
    return holds(example, { schema, dialect: 'draft2020-12', allErrors: true }, at) ?? []
  })
}

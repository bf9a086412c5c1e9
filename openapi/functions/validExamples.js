import { schema as validate } from '@stoplight/spectral-functions'

/** Spectral function: every example of a schema is valid by that schema. `spectral:oas` checks only `example`. */
export default function validExamples({ examples, ...schema }, _options, context) {
  return examples.flatMap((example, index) => {
    const at = { ...context, path: [...context.path, 'examples', index] }
    return validate(example, { schema, dialect: 'draft2020-12', allErrors: true }, at) ?? []
  })
}

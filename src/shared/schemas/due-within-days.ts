import { Type } from 'typebox'

/** A query parameter that keeps only what is due within some days. @param description what is kept besides */
export const dueWithinDays = (description: string) =>
  Type.Optional(Type.Integer({ format: 'int32', minimum: 0, maximum: 36_500, description, examples: [60] }))

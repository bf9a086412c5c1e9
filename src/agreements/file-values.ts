import { type Static, type TSchema, type TSchemaOptions, Type } from 'typebox'
import { strictObject, stringEnum } from '../shared/schemas/builders.ts'

// Addresses that stand as examples.
export const CUSTOMER_AREA = 'https://areaclienti.arubapec.it'
export const NOTICE = 'https://oato.it/2018/05/17/casella-pec'

// The kinds of values in an agreement file. A description says what belongs there; a fault of the format repeats it.

/** A text in one line that is not blank. The contract promises the same maximum lengths. */
export function text(description: string, example: string, maxLength = 200) {
  const pattern = '^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f]*$'
  return Type.String({ description, minLength: 1, maxLength, pattern, examples: [example] })
}

/** A text in both languages of the service. */
export function texts(description: string, [it, en]: readonly [it: string, en: string], maxLength = 200) {
  const each = {
    it: text('In Italian, on one line.', it, maxLength),
    en: text('In English, on one line.', en, maxLength),
  }
  return strictObject(each, { description })
}

export function url(description: string, example: string) {
  return Type.String({ description, format: 'uri', pattern: '^https?://', maxLength: 2048, examples: [example] })
}

export function integer(description: string, minimum: number, maximum: number) {
  return Type.Integer({ description, minimum, maximum })
}

/** Days before a due date. */
export function daysBefore(description: string) {
  return Type.Array(integer('Days before the due date.', 0, 365), {
    description,
    minItems: 1,
    maxItems: 10,
  })
}

/** A word that can have no other value. */
export function only<const Word extends string>(word: Word, description: string) {
  return stringEnum([word], { description })
}

/** A schema of the API with a description of its own, in place of the name by which the contract refers to it. */
export function described<Schema extends TSchema>(schema: Schema, description: string, options: TSchemaOptions = {}) {
  const { $id: _, title: __, ...keywords } = schema as Schema & { $id?: string; title?: string }
  return Type.Unsafe<Static<Schema>>({ ...keywords, description, ...options })
}

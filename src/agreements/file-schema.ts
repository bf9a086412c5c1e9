import type { ErrorObject } from 'ajv'
import { type Static, Type } from 'typebox'
import { ref, strictObject, stringEnum } from '../shared/schemas/builders.ts'
import { AgreementId, Gigabytes, Percentage, ServiceId, scalars } from '../shared/schemas/scalars.ts'
import { createAjv } from '../shared/validation/ajv.ts'

/** A text in one line that is not blank. The contract promises the same maximum lengths. */
const text = (maxLength: number) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f]*$',
    examples: ['Conservazione'],
  })
const name = text(200)
const names = strictObject({ it: name, en: name })
const instructions = strictObject({ it: text(500), en: text(500) })
const url = Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2048, examples: ['https://oato.it'] })
const date = Type.String({ format: 'date', examples: ['2018-05-17'] })
const unitPrice = Type.String({
  pattern: '^(0|[1-9]\\d{0,3})\\.\\d{2}$',
  examples: ['3.00 (two decimals, at most 9999.99)'],
})
const domain = Type.String({
  pattern: '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$',
  maxLength: 253,
  examples: ['architettitorinopec.it (lower case)'],
})

/** The JSON Schema of an agreement file. What compares several values of a file is checked by file-rules.ts. */
export const AgreementFile = strictObject({
  id: ref(AgreementId),
  sponsor: strictObject({ name, shortName: name }),
  provider: strictObject({ name, customerArea: url }),
  domains: Type.Array(domain, { minItems: 1, maxItems: 100 }),
  timeZone: Type.String({ maxLength: 64 }),
  basePlan: strictObject({
    name: names,
    gigabytes: ref(Gigabytes),
    paidBy: stringEnum(['sponsor']),
    renewal: stringEnum(['automatic']),
    termYears: Type.Integer({ minimum: 1, maximum: 10 }),
  }),
  services: Type.Array(
    strictObject({
      id: ref(ServiceId),
      name: names,
      aliases: Type.Optional(Type.Array(name, { maxItems: 20 })),
      maximumGigabytes: Type.Optional(ref(Gigabytes)),
    }),
    { minItems: 1, maxItems: 20 },
  ),
  activation: strictObject({ freeWindowMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 11 })) }),
  renewal: strictObject({ topUpLeadDays: Type.Integer({ minimum: 0, maximum: 180 }) }),
  priceLists: Type.Array(
    strictObject({
      validFrom: date,
      validThrough: Type.Optional(date),
      currency: stringEnum(['EUR']),
      vatPercentage: ref(Percentage),
      unitPrices: Type.Record(Type.String(), unitPrice),
    }),
    { minItems: 1, maxItems: 100 },
  ),
  purchase: strictObject({
    guideUrl: Type.Optional(url),
    steps: Type.Array(strictObject({ text: instructions, url: Type.Optional(url) }), { maxItems: 20 }),
  }),
  sources: Type.Array(strictObject({ url, date: Type.Optional(date) }), { minItems: 1, maxItems: 20 }),
})

export type AgreementFile = Static<typeof AgreementFile>

const validate = createAjv(scalars).compile(AgreementFile)

/** Every violation of the schema in a parsed file. */
export function schemaErrors(content: unknown): readonly ErrorObject[] {
  validate(content)
  return validate.errors ?? []
}

import type { Check } from '../../shared/validation/strict-checker.ts'
import type { Reply } from './exchange.ts'
import { ArubaFailure, type ArubaOperation } from './failure.ts'

export const UNAUTHORIZED = 401
const NOT_FOUND = 404

/** Whether Aruba itself says that it has no such thing: a server on the way, or a wrong path, gives other bodies. */
export function isNotFound({ status, text }: Reply): boolean {
  return status === NOT_FOUND && errorsOf(parseJson(text)).some((error) => typeof error?.code === 'string')
}

/** The data of a response. @param check of the data @throws ArubaFailure if there are none, or not what is needed */
export function dataOf(operation: ArubaOperation, { status, text }: Reply, check?: Check): unknown {
  const body = parseJson(text)
  const errors = errorsOf(body)
  const codes = codesOf(errors)
  if (status === UNAUTHORIZED) throw new ArubaFailure('unauthorized', operation, { status, codes })
  if (status < 200 || status > 299) throw new ArubaFailure('rejected', operation, { status, codes })
  if (body === undefined) throw new ArubaFailure('not-json', operation, { status })
  const data = (body as { data?: unknown } | null)?.data
  // Bodies of success have `errors` too, mostly empty ones. Where they have some, what is empty is no answer.
  if (data === undefined || data === null || (errors.length > 0 && isEmpty(data)))
    throw new ArubaFailure('not-understood', operation, { status, codes })
  const [error] = check?.(data) ?? []
  if (error) {
    const place = `${error.instancePath} ${error.keyword}`
    throw new ArubaFailure('not-understood', operation, { status, codes: [...codes, place] })
  }
  return data
}

/** Whether data are an object without fields, or a list without entries. */
function isEmpty(data: unknown): boolean {
  const { content } = data as { content?: unknown }
  return Object.keys(data as object).length === 0 || (Array.isArray(content) && content.length === 0)
}

type BodyError = { readonly code?: unknown } | null | undefined

/** The errors of a body; none of a body that has no list of them. */
function errorsOf(body: unknown): readonly BodyError[] {
  const errors = (body as { errors?: unknown } | null | undefined)?.errors
  return Array.isArray(errors) ? errors : []
}

/** A code is short, such as 001. What is longer may be a sentence, and many digits may be a number of someone's. */
const CODE = /^(?!.*\d{8})[A-Z0-9]{1,12}$/
const MAX_CODES = 5

function codesOf(errors: readonly BodyError[]): string[] {
  const codes = errors.map((error) => error?.code).filter((code) => typeof code === 'string')
  return codes.filter((code) => CODE.test(code)).slice(0, MAX_CODES)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { canBeTried, type Example } from './example.ts'

/** Named examples of request bodies in one media type: only those that a reader can send as they are. */
export function requestExamples(examples: readonly Example[], mediaType: string): object {
  return Object.fromEntries(
    examples
      .filter((example) => canBeTried(example) && mediaTypeOf(example) === mediaType)
      .map(({ name, summary, request }) => [name, { summary, value: request.body }]),
  )
}

/** Named examples of response bodies. The description shows what `requestExamples` does not show of the request. */
export function responseExamples(examples: readonly Example[]): object {
  return Object.fromEntries(
    examples.map((example) => [
      example.name,
      { summary: example.summary, description: requestDescription(example), value: example.response.body },
    ]),
  )
}

function mediaTypeOf({ request }: Example): string {
  return request.mediaType ?? 'application/json'
}

/** Undefined if the request example of the same name shows the whole request. */
function requestDescription(example: Example): string | undefined {
  const { agreements, request } = example
  const { body, headers = {}, query } = request
  const isShown = canBeTried(example)
  if (isShown && query === undefined) return undefined
  const settings = [
    ...(query ? [`\`?${new URLSearchParams(query)}\``] : []),
    ...Object.entries(headers).map(([name, value]) => `\`${headerName(name)}: ${value}\``),
  ]
  const introduction = [
    'The request',
    agreements ? ' (for an agreement that is not included in the service)' : '',
    settings.length > 0 ? `, with ${settings.join(' and ')}` : '',
  ].join('')
  if (isShown || body === undefined) return `${introduction}.`
  const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2)
  return `${introduction}:\n\n\`\`\`\n${text}\n\`\`\``
}

/** "Accept-Language" for "accept-language". */
function headerName(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

import { canBeTried, type Example } from '../shared/example.ts'

/** The bodies of those requests that a reader can send as they are, as examples of one media type. */
export function requestExamples(examples: readonly Example[], mediaType: string): object {
  return Object.fromEntries(
    examples
      .filter((example) => canBeTried(example) && mediaTypeOf(example) === mediaType)
      .map(({ name, summary, request }) => [name, { summary, value: request.body }]),
  )
}

/** Answers as examples. What the contract does not show of a request beside it stands in the description. */
export function responseExamples(examples: readonly Example[]): object {
  return Object.fromEntries(
    examples.map((example) => [
      example.name,
      {
        summary: example.summary,
        description: describedRequest(example),
        value: example.response.body,
      },
    ]),
  )
}

function mediaTypeOf({ request }: Example): string {
  return request.mediaType ?? 'application/json'
}

/** Absent where the example of the request, which has the same name, says it all. */
function describedRequest(example: Example): string | undefined {
  const { agreements, request } = example
  const { body, headers = {}, query } = request
  const shown = canBeTried(example)
  if (shown && query === undefined) return undefined
  const sent = typeof body === 'string' ? body : JSON.stringify(body, null, 2)
  const told = [
    ...(query ? [`\`?${new URLSearchParams(query)}\``] : []),
    ...Object.entries(headers).map(([name, value]) => `\`${headerName(name)}: ${value}\``),
  ]
  return [
    'The request',
    ...(agreements ? [' (of an agreement that the service does not ship)'] : []),
    ...(told.length > 0 ? [`, with ${told.join(' and ')}`] : []),
    ...(shown || sent === undefined ? ['.'] : [`:\n\n\`\`\`\n${sent}\n\`\`\``]),
  ].join('')
}

/** "accept-language" as people write it. */
function headerName(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

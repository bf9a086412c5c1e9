import { canBeTried, type Exchange } from './exchange.ts'

/** The bodies of those requests that a reader can send as they are, as examples of one media type. */
export function requestExamples(exchanges: readonly Exchange[], mediaType: string): object {
  return Object.fromEntries(
    exchanges
      .filter((exchange) => canBeTried(exchange) && mediaTypeOf(exchange) === mediaType)
      .map(({ name, summary, request }) => [name, { summary, value: request.body }]),
  )
}

/** Answers as examples. What the contract does not show of a request beside it stands in the description. */
export function answerExamples(exchanges: readonly Exchange[]): object {
  return Object.fromEntries(
    exchanges.map((exchange) => [
      exchange.name,
      {
        summary: exchange.summary,
        description: describedRequest(exchange),
        value: exchange.answer.body,
      },
    ]),
  )
}

function mediaTypeOf({ request }: Exchange): string {
  return request.mediaType ?? 'application/json'
}

/** Absent where the example of the request, which has the same name, says it all. */
function describedRequest(exchange: Exchange): string | undefined {
  const { agreements, request } = exchange
  const { body, headers = {}, query } = request
  const shown = canBeTried(exchange)
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

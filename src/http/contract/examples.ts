import { canBeTried, type Exchange } from './exchange.ts'

/** The bodies of those requests that a reader can send as they are, as examples of one media type. */
export function requestExamples(exchanges: readonly Exchange[], mediaType: string): object {
  return Object.fromEntries(
    exchanges
      .filter((exchange) => canBeTried(exchange) && mediaTypeOf(exchange) === mediaType)
      .map(({ name, summary, request }) => [name, { summary, value: request.body }]),
  )
}

/** Answers as examples. One whose request the contract does not show beside it tells it in its description. */
export function answerExamples(exchanges: readonly Exchange[]): object {
  return Object.fromEntries(
    exchanges.map((exchange) => [
      exchange.name,
      {
        summary: exchange.summary,
        ...(!canBeTried(exchange) && { description: describedRequest(exchange) }),
        value: exchange.answer.body,
      },
    ]),
  )
}

function mediaTypeOf({ request }: Exchange): string {
  return request.mediaType ?? 'application/json'
}

function describedRequest({ agreements, request }: Exchange): string {
  const { body, headers = {} } = request
  const sent = typeof body === 'string' ? body : JSON.stringify(body, null, 2)
  return [
    'The request',
    ...(agreements ? [' (of an agreement that the service does not ship)'] : []),
    ...Object.entries(headers).map(([name, value]) => `, with \`${name}: ${value}\``),
    ...(sent === undefined ? ['.'] : [`:\n\n\`\`\`\n${sent}\n\`\`\``]),
  ].join('')
}

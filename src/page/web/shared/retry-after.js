/** The seconds of `Retry-After`, or undefined if the response names none. */
export function retryAfter(response) {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 ? Math.ceil(seconds) : undefined
}

/** The seconds after which the service wants to be asked again; absent where it names none. */
export function retryAfter(response) {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 ? Math.ceil(seconds) : undefined
}

/** Keeps the event loop busy in turns of a length in milliseconds, until the function returned is called. */
export function keepBusy(turnMs: number): () => void {
  let next: NodeJS.Timeout
  const turn = (): void => {
    const end = performance.now() + turnMs
    while (performance.now() < end);
    next = setTimeout(turn, 1)
  }
  turn()
  return () => clearTimeout(next)
}

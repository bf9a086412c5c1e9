/** How wide a letter is at the size of the labels, on average, in pixels. */
const LETTER = 6.9
const GAP = 10

/**
 * Puts labels below the points they belong to, in as few lanes as keep them apart.
 * @param events `{at, text}` each, in order; `at` is the point on a line of `width` pixels
 * @returns the events with the `left` of their labels and the `lane`, 0 nearest to the line
 */
export function inLanes(events, width) {
  const lanes = []
  // From the right: a line down to a lower lane then passes left of the labels above it.
  const placed = events.toReversed().map((event) => {
    const length = event.text.length * LETTER
    const left = Math.max(0, Math.min(event.at - 4, width - length))
    let lane = lanes.findIndex((begins) => left + length + GAP <= begins)
    if (lane === -1) lane = lanes.length
    lanes[lane] = left
    return { ...event, left, lane }
  })
  return placed.reverse()
}

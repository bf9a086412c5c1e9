/**
 * Places on a line for marks that need some room each, as near to their points as can be; their order stays.
 * @param points in order
 * @param room how far marks stand apart
 */
export function spread(points, room, from, to) {
  const placed = []
  for (const point of points) {
    const previous = placed.at(-1)
    placed.push(Math.max(point, from, previous === undefined ? from : previous + room))
  }
  let most = to
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = Math.min(placed[index], most)
    most = placed[index] - room
  }
  return placed
}

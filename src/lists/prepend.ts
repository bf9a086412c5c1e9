/** An item that was already taken from a generator, followed by the rest of its items. */
export async function* prepend<Item>(first: Item, rest: AsyncGenerator<Item>): AsyncGenerator<Item> {
  yield first
  yield* rest
}

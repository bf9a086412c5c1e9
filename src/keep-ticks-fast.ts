import { executionAsyncResource } from 'node:async_hooks'

/**
 * Node makes an object for every `process.nextTick`, several per request. V8 knows how to make it fast from the shape of those
 * before; where none of them is left when it collects garbage, it forgets the shape, and makes every later one the slow
 * way, for as long as the process lives (3 µs of a request: bench/README.md). So one of them is kept for ever: within a
 * tick it is the current resource. To be imported before anything that may fill the heap.
 */
export let keptTick: object | undefined

process.nextTick(() => {
  keptTick = executionAsyncResource()
})

import type { AddOn } from './add-on.ts'

/**
 * A function that remembers its results. At the bound it forgets all of them and begins anew, so that its memory is
 * bounded whatever it is asked.
 * @param bound how many results it remembers
 * @param compute a pure function whose result is never undefined
 */
export function memoize<Key, Result>(bound: number, compute: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, Result>()
  return (key) => {
    let result = known.get(key)
    if (result === undefined) {
      result = compute(key)
      if (known.size >= bound) known.clear()
      known.set(key, result)
    }
    return result
  }
}

/** What some add-ons lead to, one after another, and the ways on from there: by service, then by gigabytes. */
interface Place<Result> {
  result?: Result
  next?: Map<string, Map<number, Place<Result>>>
}

/** The same for a function of some add-ons, whose order counts. No key has to be written for each question. */
export function rememberByAddOns<Result>(
  bound: number,
  compute: (addOns: readonly AddOn[]) => Result,
): (addOns: readonly AddOn[]) => Result {
  let start: Place<Result> = {}
  let size = 0
  return (addOns) => {
    let place = start
    for (const addOn of addOns) place = placeBehind(place, addOn)
    if (place.result === undefined) {
      place.result = compute(addOns)
      size++
      if (size > bound) {
        start = {}
        size = 0
      }
    }
    return place.result
  }
}

function placeBehind<Result>(place: Place<Result>, { service, gigabytes }: AddOn): Place<Result> {
  place.next ??= new Map()
  let ofService = place.next.get(service)
  if (ofService === undefined) {
    ofService = new Map()
    place.next.set(service, ofService)
  }
  let next = ofService.get(gigabytes)
  if (next === undefined) {
    next = {}
    ofService.set(gigabytes, next)
  }
  return next
}

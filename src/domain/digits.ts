const DIGIT_ZERO = '0'.charCodeAt(0)

/** The number that the digits of a text from one place to another are: nothing else may stand there. */
export function numberIn(text: string, from: number, to: number): number {
  let number = 0
  for (let place = from; place < to; place++) number = number * 10 + text.charCodeAt(place) - DIGIT_ZERO
  return number
}

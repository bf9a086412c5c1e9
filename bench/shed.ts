/** On a busy machine the service may find itself overloaded and respond with 503. */
class Shed extends Error {}

const ATTEMPTS = 30
const PAUSE_MS = 1000

/** Repeats an attempt, after a pause, for as long as the service sheds load: a shed request is no measurement. */
export async function repeatWhileShed<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Shed) || left === 1) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

/** Throws on anything but a 200. */
export function assertAnswered(status: number, what: string): void {
  if (status === 503) throw new Shed(`${what}: the service stayed overloaded`)
  if (status !== 200) throw new Error(`${what}: status ${status}`)
}

/** On a machine that is busy otherwise the service may find itself overloaded and refuse with 503. */
class Shed extends Error {}

const ATTEMPTS = 30
const PAUSE_MS = 1000

/** Does it again after a pause as long as the service refuses: what it does then is not what is to be measured. */
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

/** Anything but a 200 would be no measure. */
export function assertAnswered(status: number, what: string): void {
  if (status === 503) throw new Shed(`${what}: the service stayed overloaded`)
  if (status !== 200) throw new Error(`${what}: answered with ${status}`)
}

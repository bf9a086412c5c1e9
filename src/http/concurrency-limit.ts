/** Limits how many requests of one kind are in progress at once. */
export interface ConcurrencyLimit {
  /** Takes a place and returns the function that frees it; undefined if all places are taken. */
  acquire(): (() => void) | undefined
}

export function createConcurrencyLimit(max: number): ConcurrencyLimit {
  let inProgress = 0
  const release = (): void => {
    inProgress--
  }
  return {
    acquire: () => {
      if (inProgress >= max) return undefined
      inProgress++
      return release
    },
  }
}

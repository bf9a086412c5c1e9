const EVERY_MS = 5

/** How long the event loop was held at most: no other request got its turn meanwhile. */
export interface Held {
  /** CPU time of the thread. */
  readonly cpuMilliseconds: number
  /** With what other processes of the machine took meanwhile. */
  readonly wallMilliseconds: number
}

/** Watches the event loop from now on. The returned function ends that. */
export function watchEventLoop(): () => Held {
  const cpu = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let [cpuMilliseconds, wallMilliseconds] = [0, 0]
  let [lastCpu, lastWall] = [cpu(), performance.now()]
  const look = (): void => {
    const [nowCpu, nowWall] = [cpu(), performance.now()]
    cpuMilliseconds = Math.max(cpuMilliseconds, nowCpu - lastCpu)
    wallMilliseconds = Math.max(wallMilliseconds, nowWall - lastWall)
    lastCpu = nowCpu
    lastWall = nowWall
  }
  const timer = setInterval(look, EVERY_MS)
  return () => {
    look()
    clearInterval(timer)
    return { cpuMilliseconds, wallMilliseconds }
  }
}

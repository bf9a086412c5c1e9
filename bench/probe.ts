/**
 * Preloaded into every server that is measured (`node --import`): reports over the IPC channel what the process has
 * used so far, and profiles it on demand. Until a message comes it costs the server nothing.
 */
import { Session } from 'node:inspector/promises'

/** What a process has used since its start. */
export interface Usage {
  /** CPU time of all its threads, in user and kernel mode. */
  readonly cpuMicroseconds: number
  readonly residentBytes: number
  /** The peak of its resident memory. */
  readonly peakBytes: number
}

const session = new Session()

const commands: Record<string, () => unknown> = {
  usage: () => {
    const { user, system } = process.cpuUsage()
    const peakBytes = process.resourceUsage().maxRSS * 1024
    return { cpuMicroseconds: user + system, residentBytes: process.memoryUsage.rss(), peakBytes } satisfies Usage
  },
  'start profile': async () => {
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 200 })
    await session.post('Profiler.start')
    return 'started'
  },
  'stop profile': async () => (await session.post('Profiler.stop')).profile,
}

process.on('message', async (name: string) => {
  process.send?.(await commands[name]?.())
})
// The benchmark has ended, perhaps by a failure: no server outlives it.
process.on('disconnect', () => process.exit())

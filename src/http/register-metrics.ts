import { Gauge, Histogram, type Registry } from 'prom-client'

/** Called after each use of the register, with its time, and whether the register was available. */
export type ObserveRegister = (operation: 'read' | 'write', seconds: number, isAvailable: boolean) => void

/** Counts the registered mailboxes by agreement. */
export type CountMailboxes = () => Promise<ReadonlyMap<string, number>>

/** In seconds, from a lookup by address to a large import. */
const BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** Adds the metrics of a register to a registry. */
export function watchRegister(registry: Registry, count: CountMailboxes): ObserveRegister {
  const registers = [registry]
  const durations = new Histogram({
    name: 'pec_addons_register_duration_seconds',
    help: 'How long queries and changes of the register took.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  })
  const available = new Gauge({
    name: 'pec_addons_register_available',
    help: 'Whether the register could be used the last time: 1 or 0.',
    registers,
  })
  const mailboxes = new Gauge({
    name: 'pec_addons_registered_mailboxes',
    help: 'Registered mailboxes, by agreement.',
    labelNames: ['agreement'],
    registers,
    collect: async () => {
      // While the register is unavailable there is no number, rather than an old one.
      const counts = await count().catch(() => new Map<string, number>())
      mailboxes.reset()
      for (const [agreement, number] of counts) mailboxes.set({ agreement }, number)
    },
  })
  return (operation, seconds, isAvailable) => {
    durations.observe({ operation }, seconds)
    available.set(isAvailable ? 1 : 0)
  }
}

import { Gauge, type Registry } from 'prom-client'

/**
 * Adds to a registry when the mailboxes of each agreement were last read from Aruba: readings that have stopped are
 * noticed by it.
 * @param read instants in RFC 3339 by agreement
 */
export function watchArubaSyncs(registry: Registry, read: () => Promise<ReadonlyMap<string, string>>): void {
  const applied = new Gauge({
    name: 'pec_addons_aruba_sync_timestamp_seconds',
    help: 'When mailboxes were last read from Aruba and applied, by agreement.',
    labelNames: ['agreement'],
    registers: [registry],
    collect: async () => {
      // While the register is unavailable there is no number, rather than an old one.
      const found = await read().catch(() => new Map<string, string>())
      applied.reset()
      for (const [agreement, at] of found) applied.set({ agreement }, Date.parse(at) / 1000)
    },
  })
}

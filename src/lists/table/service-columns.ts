import type { Agreements } from '../../domain/agreement.ts'
import { plainName } from '../../shared/column-name.ts'

/** The service that a column means: its id by the id of the agreement. */
export type ServiceIds = ReadonlyMap<string, string>

/** For each plain name of a column, the service it means. */
export type ServiceNames = ReadonlyMap<string, ServiceIds>

/**
 * The names that a column with the gigabytes of a service may have: the id, the names and the aliases of the service.
 * Within an agreement an id goes before a name, and a name before an alias.
 * @example a column "Spazio extra (GB)" has the plain name "spazioextra", which is the Italian name of the service
 * `extra-space` of `architetti-torino`; another agreement may call a different service so.
 */
export function serviceNames({ all }: Agreements): ServiceNames {
  const serviceByAgreement = new Map<string, Map<string, string>>()
  for (const { id: agreement, services } of all) {
    const named: [name: string, service: string][] = [
      ...services.map(({ id }): [string, string] => [id, id]),
      ...services.flatMap(({ id, name }) => [name.it, name.en].map((text): [string, string] => [text, id])),
      ...services.flatMap(({ id, aliases = [] }) => aliases.map((alias): [string, string] => [alias, id])),
    ]
    for (const [name, service] of named) {
      const plain = plainName(name)
      if (plain === '') continue
      const byAgreement = serviceByAgreement.get(plain) ?? new Map<string, string>()
      if (!byAgreement.has(agreement)) byAgreement.set(agreement, service)
      serviceByAgreement.set(plain, byAgreement)
    }
  }
  return serviceByAgreement
}

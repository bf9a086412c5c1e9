import { type Agreement, serviceOf } from '../../domain/agreement.ts'
import type { Language } from '../language.ts'

/** The name of a service for display; its id if the agreement does not offer the service. */
export function serviceName(agreement: Agreement, id: string, language: Language): string {
  return serviceOf(agreement, id)?.name[language] ?? id
}

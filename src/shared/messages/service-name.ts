import { type Agreement, serviceOf } from '../../domain/agreement.ts'
import type { Language } from '../language.ts'

/** The name of a service as people read it; its id where the agreement does not offer it. */
export function serviceName(agreement: Agreement, id: string, language: Language): string {
  return serviceOf(agreement, id)?.name[language] ?? id
}

import type { Agreement } from '../../domain/agreement.ts'
import type { Language } from '../../shared/language.ts'

/** The response for one agreement: the data of its file with texts in one language and prices as a list. */
export function agreementResponse(
  { expiryHint, secretariatEmail: _, integrations: __, ...agreement }: Agreement,
  language: Language,
) {
  return {
    ...agreement,
    ...(expiryHint && { expiryHint: expiryHint[language] }),
    basePlan: { ...agreement.basePlan, name: agreement.basePlan.name[language] },
    services: agreement.services.map((service) => ({ ...service, name: service.name[language] })),
    priceLists: agreement.priceLists.map((list) => ({
      ...list,
      unitPrices: Object.entries(list.unitPrices).map(([service, unitPrice]) => ({ service, unitPrice })),
    })),
    purchase: {
      ...agreement.purchase,
      steps: agreement.purchase.steps.map((step) => ({ ...step, text: step.text[language] })),
    },
  }
}

/** Summaries of all agreements, sorted by id. */
export function agreementListResponse(agreements: readonly Agreement[], language: Language) {
  const items = agreements
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, sponsor, domains, services }) => ({
      id,
      sponsor,
      domains,
      services: services.map((service) => ({ id: service.id, name: service.name[language] })),
    }))
  return { items }
}

import { type AddOn, repeatedServices } from './add-on.ts'
import { type Agreement, serviceOf } from './agreement.ts'
import type { Fault } from './fault.ts'

/** A service named twice in one list. @param pointer where the list stands in the question */
export function duplicateServices(addOns: readonly AddOn[], pointer: string): Fault[] {
  return repeatedServices(addOns).map((index) => ({
    code: 'duplicate-service',
    pointer: `${pointer}/${index}/service`,
  }))
}

/** Services that the agreement does not offer. @param pointer where the list stands in the question */
export function servicesNotOffered(agreement: Agreement, addOns: readonly AddOn[], pointer: string): Fault[] {
  const faults: Fault[] = []
  addOns.forEach(({ service }, index) => {
    if (serviceOf(agreement, service)) return
    faults.push({ code: 'service-not-offered', pointer: `${pointer}/${index}/service` })
  })
  return faults
}

/** More gigabytes than the agreement allows one mailbox. @param pointer where the list stands in the question */
export function quantitiesAboveMaximum(agreement: Agreement, addOns: readonly AddOn[], pointer: string): Fault[] {
  const faults: Fault[] = []
  addOns.forEach(({ service, gigabytes }, index) => {
    const maximumGigabytes = serviceOf(agreement, service)?.maximumGigabytes
    if (maximumGigabytes === undefined || gigabytes <= maximumGigabytes) return
    faults.push({ code: 'quantity-above-maximum', pointer: `${pointer}/${index}/gigabytes`, maximumGigabytes })
  })
  return faults
}

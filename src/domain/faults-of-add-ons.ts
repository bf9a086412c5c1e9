import type { AddOn } from './add-on.ts'
import { type Agreement, serviceOf } from './agreement.ts'
import type { Fault } from './fault.ts'

/** A service that an earlier entry of the list already names. @param pointer JSON pointer to the list */
export function duplicateServices(addOns: readonly AddOn[], pointer: string): Fault[] {
  return addOns.flatMap(({ service }, index) => {
    const first = addOns.findIndex((addOn) => addOn.service === service)
    return first < index ? [{ code: 'duplicate-service', pointer: `${pointer}/${index}/service` }] : []
  })
}

/** A service that the agreement does not offer. @param pointer JSON pointer to the list */
export function servicesNotOffered(agreement: Agreement, addOns: readonly AddOn[], pointer: string): Fault[] {
  return addOns.flatMap(({ service }, index) =>
    serviceOf(agreement, service) ? [] : [{ code: 'service-not-offered', pointer: `${pointer}/${index}/service` }],
  )
}

/** More gigabytes than the agreement allows one mailbox. @param pointer JSON pointer to the list */
export function quantitiesAboveMaximum(agreement: Agreement, addOns: readonly AddOn[], pointer: string): Fault[] {
  return addOns.flatMap(({ service, gigabytes }, index) => {
    const maximumGigabytes = serviceOf(agreement, service)?.maximumGigabytes
    if (maximumGigabytes === undefined || gigabytes <= maximumGigabytes) return []
    return [{ code: 'quantity-above-maximum', pointer: `${pointer}/${index}/gigabytes`, maximumGigabytes }]
  })
}

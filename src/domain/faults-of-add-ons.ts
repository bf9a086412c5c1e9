import { type AddOn, gigabytesOf } from './add-on.ts'
import { type Agreement, serviceOf } from './agreement.ts'
import type { Fault } from './rejection.ts'

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

/**
 * More gigabytes than the agreement allows one mailbox, counting those that it has.
 * @param pointer JSON pointer to the list of `items`
 */
export function quantitiesAboveMaximum(
  agreement: Agreement,
  items: readonly AddOn[],
  addOns: readonly AddOn[],
  pointer: string,
): Fault[] {
  return items.flatMap((item, index) => {
    const maximumGigabytes = maximumExceeded(agreement, item, addOns)
    if (maximumGigabytes === undefined) return []
    return [{ code: 'quantity-above-maximum', pointer: `${pointer}/${index}/gigabytes`, maximumGigabytes }]
  })
}

/** The agreement's maximum for a service, where what the mailbox has and what is asked together exceed it. */
export function maximumExceeded(agreement: Agreement, item: AddOn, addOns: readonly AddOn[]): number | undefined {
  const maximum = serviceOf(agreement, item.service)?.maximumGigabytes
  const together = gigabytesOf(addOns, item.service) + item.gigabytes
  return maximum !== undefined && together > maximum ? maximum : undefined
}

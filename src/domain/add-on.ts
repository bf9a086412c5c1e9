/** A number of whole gigabytes (1 to 1000) of an add-on service: asked for, or already on a mailbox. */
export interface AddOn {
  /** Id of a service of the agreement, such as "extra-space". */
  readonly service: string
  readonly gigabytes: number
}

/** The gigabytes of one service in a list that names each service once; 0 where the list does not name it. */
export function gigabytesOf(addOns: readonly AddOn[], service: string): number {
  return addOns.find((addOn) => addOn.service === service)?.gigabytes ?? 0
}

/** Two lists as one that names each service once: 3 GB and 2 GB of one service are 5 GB of it. */
export function addTogether(addOns: readonly AddOn[], more: readonly AddOn[]): AddOn[] {
  return [
    ...addOns.map(({ service, gigabytes }) => ({ service, gigabytes: gigabytes + gigabytesOf(more, service) })),
    ...more.filter(({ service }) => gigabytesOf(addOns, service) === 0),
  ]
}

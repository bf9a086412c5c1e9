/** Some whole gigabytes (1 to 1000) of an add-on service: asked for, or already on a mailbox. */
export interface AddOn {
  /** Id of a service of the agreement, such as "extra-space". */
  readonly service: string
  readonly gigabytes: number
}

/** Where in the list a service stands that an earlier entry already named; in order. */
export function repeatedServices(addOns: readonly AddOn[]): number[] {
  const repeated: number[] = []
  for (let index = 1; index < addOns.length; index++) {
    const { service } = addOns[index] as AddOn
    if (addOns.findIndex((addOn) => addOn.service === service) < index) repeated.push(index)
  }
  return repeated
}

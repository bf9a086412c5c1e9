/** A number of whole gigabytes (1 to 1000) of an add-on service: asked for, or already on a mailbox. */
export interface AddOn {
  /** Id of a service of the agreement, such as "extra-space". */
  readonly service: string
  readonly gigabytes: number
}

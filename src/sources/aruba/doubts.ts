/** Something about a mailbox that someone should look at. The mailbox is imported all the same, unless its row is faulty. */
export type DoubtCode =
  /** An add-on that is not renewed by itself (`S`). */
  | 'renewal-at-expiry'
  | 'ends-before-mailbox'
  | 'add-on-not-active'
  /** The add-ons have other gigabytes than the quotas, which count. */
  | 'amounts-differ'
  /** Something was bought that is no service of the agreement. */
  | 'no-service'
  /** Aruba does not say clearly how many gigabytes of the service there are: what is known of it stays. */
  | 'not-stated'
  /** The quotas say that nothing of the service was bought, something else says that it may have been: so too. */
  | 'zero-contradicted'
  /** Neither certified nor being cancelled. */
  | 'other-status'
  /** Of a mailbox of this status Aruba gives no details: it is passed over. */
  | 'no-details'
  /** On the list, and not found any more. */
  | 'vanished'
  /** Aruba did not give its details, though it gave those of others. */
  | 'not-read'
  | 'being-cancelled'
  | 'contact-not-usable'
  | 'not-understood'

export interface Doubt {
  readonly code: DoubtCode
  /** The service, Aruba's own word for what was bought, or why it was not read. */
  readonly of?: string
}

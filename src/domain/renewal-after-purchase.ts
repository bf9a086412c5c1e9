import type { Activation } from './activation.ts'
import { type AddOn, addTogether } from './add-on.ts'
import type { Agreement } from './agreement.ts'
import type { CivilDate } from './calendar.ts'
import { chargeFor } from './charge.ts'
import { type Credit, creditForRenewal, isShort } from './credit.ts'
import { type Money, subtract } from './money.ts'
import { priceListOn } from './price-list.ts'
import { nextRenewal, type Outcome, outcomeOf } from './renewal.ts'

/** The renewal that follows an activation, with the credit that the purchase leaves. */
export interface RenewalAfter {
  /** The day the activation covers until. */
  readonly dueOn: CivilDate
  /** VAT included, at the prices of that day. */
  readonly amountDue: Money
  readonly loadBy: CivilDate
  /** The credit after the purchase. */
  readonly left: Money
  /** What is then missing of the amount due. */
  readonly toLoad: Money
  /** What happens with the credit left, by the rule of the renewal check. */
  readonly outcome: Outcome
  /** Whether it is calculated for the new services alone, without the add-ons that the mailbox has. */
  readonly itemsAlone: boolean
}

/** What is bought, on what terms, and what the mailbox has already. */
export interface Purchase {
  readonly items: readonly AddOn[]
  readonly addOns: readonly AddOn[]
  readonly activation: Activation
  readonly credit: Credit
  readonly expiresOn: CivilDate
  readonly asOf: CivilDate
}

/**
 * The renewal that the Order's notice of 2018-05-17 warns of: what the purchase spends is not there when the add-ons
 * are due again. It takes for granted that the credit required is loaded before buying, so what is left is the larger
 * of the credit stated and the credit required, less what is due now. 2 GB on 2026-11-26 for 2027-04-30 with 7.32: the
 * charge of 7.32 leaves 0.00, and another 7.32 must be loaded by 2027-04-15. Activated free, 7.32 is left and nothing
 * is missing.
 *
 * Add-ons that the mailbox has are paid from the same credit, in one charge where they are due on the same day.
 * Undefined where no price list is in force on the due date.
 */
export function renewalAfter(agreement: Agreement, purchase: Purchase): RenewalAfter | undefined {
  const { items, addOns, activation, credit, expiresOn, asOf } = purchase
  const dueOn = activation.coveredUntil
  const priceList = priceListOn(agreement.priceLists, dueOn)
  if (priceList === undefined) return undefined

  const together = addOns.length > 0 && nextRenewal(expiresOn, asOf) === dueOn
  const left = subtract(creditOnceLoaded(credit), activation.dueNow)
  const renewed = together ? addTogether(addOns, items) : items
  const charge = chargeFor(priceList, renewed)
  const due = creditForRenewal(agreement, { charge, credit: left, asOf, dueOn })
  return {
    dueOn,
    amountDue: charge.gross,
    loadBy: due.loadBy,
    left,
    // Present, because `left` is a credit that is known.
    toLoad: due.toLoad as Money,
    outcome: outcomeOf(priceList, charge, due),
    itemsAlone: !together,
  }
}

/** The credit stated, or the credit required before buying where that is more or none was stated. */
function creditOnceLoaded(credit: Credit): Money {
  const { required, available } = credit
  return available === undefined || isShort(credit) ? required : available
}

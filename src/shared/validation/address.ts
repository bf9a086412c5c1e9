/** Nothing to be seen: control and format characters (U+200B, U+200E, U+FEFF …), spaces, blank letters and the like. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/**
 * What may stand before the @: a dot-atom (RFC 5321, 4.1.2), also with letters beyond ASCII (RFC 6531). Without commas,
 * colons (of "mailto:"), angle brackets and quotes: RFC 5321 allows more within quotes, which no PEC mailbox has.
 */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/**
 * Whether a text can be the address of a mailbox, beyond the pattern of the contract, which stays as wide as it is: any
 * other pattern counts as a break of the contract. The domain is judged by the agreements alone.
 */
export function isAddress(text: string): boolean {
  return !INVISIBLE.test(text) && LOCAL_PART.test(text.slice(0, text.lastIndexOf('@')))
}

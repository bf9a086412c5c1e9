import type { Account, ListedAccount } from './schema.ts'

export const CERTIFIED = 'CERTIFICATO'
export const CANCELLED = 'RICHIESTA DISDETTA'
const NOT_YET_CERTIFIED = 'DA CERTIFICARE'
const WITH_DETAILS = [CERTIFIED, CANCELLED, 'RICHIESTA DISDETTA SOSPESA', NOT_YET_CERTIFIED]

/** A word of Aruba's, in capitals; undefined for none. */
export const wordOf = (text: string | null | undefined): string | undefined => text?.trim().toUpperCase() || undefined

/** A status, which Aruba writes in more than one way: "Richiesta Disdetta", "RICHIESTA_DISDETTA". */
export const statusOf = (text: string | null | undefined): string | undefined => wordOf(text)?.replaceAll('_', ' ')

/** Whether Aruba gives details of a mailbox of this status. */
export function hasDetails({ status }: ListedAccount): boolean {
  const word = statusOf(status)
  return word === undefined || WITH_DETAILS.includes(word)
}

/** Whether a mailbox has not begun yet. It has no expiry, and nothing that could be lost. */
export function isNotYetCertified({ status, endDate }: Partial<Account>): boolean {
  return statusOf(status) === NOT_YET_CERTIFIED && !endDate
}

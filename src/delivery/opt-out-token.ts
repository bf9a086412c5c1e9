import { timingSafeEqual } from 'node:crypto'
import type { KeyedHash } from '../register/secret.ts'

/** Length of the id of a delivery, and of the part of the hash that a token has: 128 bits each, in hexadecimal. */
const LENGTH = 32

const TOKEN = new RegExp(`^([0-9a-f]{${LENGTH}})([0-9a-f]{${LENGTH}})$`)

const hashOf = (hash: KeyedHash, delivery: string): string => hash('opt-out', delivery).slice(0, LENGTH)

/** The token with which the recipient of a delivery turns off the reminders of its mailbox; always the same. */
export function optOutToken(hash: KeyedHash, delivery: string): string {
  return `${delivery}${hashOf(hash, delivery)}`
}

/** The id of the delivery of a token; undefined if the register has not made that token. */
export function deliveryOfToken(hash: KeyedHash, token: string): string | undefined {
  const [, delivery, given] = TOKEN.exec(token) ?? []
  if (delivery === undefined || given === undefined) return undefined
  return timingSafeEqual(Buffer.from(given), Buffer.from(hashOf(hash, delivery))) ? delivery : undefined
}

/** Where the recipient of a delivery turns off the reminders of its mailbox. */
export function optOutUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/opt-outs/${token}`
}

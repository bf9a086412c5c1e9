import { domainToASCII } from 'node:url'

export interface SenderAddress {
  /** Empty: the address alone. */
  readonly name: string
  readonly address: string
}

/** The sender of a setting: `Segreteria <segreteria@example.org>`, or an address alone. */
export function senderAddress(setting: string): SenderAddress {
  const [, name = '', address = setting] = /^(.*)<(.+)>$/.exec(setting) ?? []
  return { name: name.trim(), address }
}

/** The domain of a sender in ASCII, for ids of messages and lists. */
export function domainOf({ address }: SenderAddress): string {
  return domainToASCII(address.slice(address.lastIndexOf('@') + 1))
}

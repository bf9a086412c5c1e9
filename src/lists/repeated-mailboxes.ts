import { hash } from 'node:crypto'
import type { Row } from './row.ts'

/** What an earlier row of the list says about the same mailbox. */
export interface EarlierRow {
  readonly line: number
  /** Whether it states the same expiry date, add-ons, used space and credit. */
  readonly isSame: boolean
}

/** Finds mailboxes that a list has twice, by their addresses without case. */
export interface RepeatedMailboxes {
  /** The first row with the address of this one; undefined if this is the first. Call it with rows without faults. */
  firstOf(row: Row): EarlierRow | undefined
  /** Whether a row with this address was seen. */
  has(address: string): boolean
  /** The number of addresses that are kept. */
  count(): number
}

/**
 * The number of addresses that are kept: 32 bytes and two slots each, 40 MiB in all. Later ones are still compared with
 * these.
 */
export const MAX_ADDRESSES = 1_000_000

/** The words of an entry: four of the address, two of the data, two of the line. */
const WORDS = 8
const DATA_AT = 4
const LINE_AT = 6

/** Entries are kept in blocks of this number, so that a short list takes little and a long one is never copied. */
const BLOCK_ENTRIES = 16_384

/** How many slots there are at first; always a power of two, and at least twice the number of entries. */
const FIRST_SLOTS = 4096

const TWO_TO_32 = 0x1_0000_0000

/**
 * Addresses are compared by 128 bits of their SHA-256: among a million of them two that differ are taken for one with a
 * probability of 10⁻²⁷, also in a list made on purpose. A Map of the addresses themselves would take 150 MiB.
 * @param max the number of addresses that are kept
 */
export function createRepeatedMailboxes(max: number = MAX_ADDRESSES): RepeatedMailboxes {
  const blocks: Uint32Array[] = []
  /** For each slot 0, or one more than the entry in it. An entry is in the first free slot from that of its address. */
  let slots = new Uint32Array(FIRST_SLOTS)
  let count = 0
  const entry = new Uint32Array(WORDS)

  const wordOf = (index: number, word: number): number =>
    (blocks[Math.floor(index / BLOCK_ENTRIES)] as Uint32Array)[(index % BLOCK_ENTRIES) * WORDS + word] as number

  const hasAddress = (index: number): boolean => {
    for (let word = 0; word < DATA_AT; word++) if (wordOf(index, word) !== entry[word]) return false
    return true
  }

  /** The slot of the entry, or the free one where it belongs. */
  const slotOf = (): number => {
    let slot = (entry[0] as number) & (slots.length - 1)
    while (slots[slot] !== 0 && !hasAddress((slots[slot] as number) - 1)) slot = (slot + 1) & (slots.length - 1)
    return slot
  }

  const doubleSlots = (): void => {
    slots = new Uint32Array(slots.length * 2)
    for (let index = 0; index < count; index++) {
      let slot = wordOf(index, 0) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = index + 1
    }
  }

  const add = (slot: number): void => {
    if (count === max) return
    if (count % BLOCK_ENTRIES === 0) blocks.push(new Uint32Array(BLOCK_ENTRIES * WORDS))
    blocks.at(-1)?.set(entry, (count % BLOCK_ENTRIES) * WORDS)
    slots[slot] = ++count
    if (count * 2 > slots.length) doubleSlots()
  }

  return {
    count: () => count,
    has: (address) => {
      writeDigest(entry, address.toLowerCase())
      return slots[slotOf()] !== 0
    },
    firstOf: (row) => {
      writeDigest(entry, (row.address as string).toLowerCase())
      writeChecksum(entry, dataOf(row))
      entry[LINE_AT] = row.line % TWO_TO_32
      entry[LINE_AT + 1] = row.line / TWO_TO_32
      const slot = slotOf()
      if (slots[slot] === 0) {
        add(slot)
        return undefined
      }
      const first = (slots[slot] as number) - 1
      const isSame = wordOf(first, DATA_AT) === entry[DATA_AT] && wordOf(first, DATA_AT + 1) === entry[DATA_AT + 1]
      return { line: wordOf(first, LINE_AT) + wordOf(first, LINE_AT + 1) * TWO_TO_32, isSame }
    },
  }
}

/** Everything that a row states about its mailbox. The order of the add-ons does not matter. */
function dataOf({ expiresOn, addOns, usedGigabytes, credit }: Row): string {
  const services = addOns.length < 2 ? addOns : addOns.toSorted((a, b) => (a.service < b.service ? -1 : 1))
  let data = `${expiresOn} ${credit} ${usedGigabytes}`
  for (const { service, gigabytes } of services) data += ` ${service} ${gigabytes}`
  return data
}

/** Writes 128 bits of the SHA-256 of an address. As text of single bytes, which is three times as fast as a Buffer. */
function writeDigest(entry: Uint32Array, address: string): void {
  const bytes = hash('sha256', address, 'binary')
  for (let word = 0, at = 0; word < DATA_AT; word++, at += 4) {
    entry[word] =
      bytes.charCodeAt(at) |
      (bytes.charCodeAt(at + 1) << 8) |
      (bytes.charCodeAt(at + 2) << 16) |
      (bytes.charCodeAt(at + 3) << 24)
  }
}

/**
 * Writes 64 bits that depend on every character of the data. They are only compared with those of the same address, so
 * that a second SHA-256, which costs a twentieth of a report, is not needed: different data pass for the same once in
 * 10¹⁹ pairs.
 */
function writeChecksum(entry: Uint32Array, data: string): void {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  for (let at = 0; at < data.length; at++) {
    const code = data.charCodeAt(at)
    a = Math.imul(a ^ code, 0x9e3779b1)
    a ^= a >>> 15
    b = Math.imul(b ^ code, 0xc2b2ae35)
    b ^= b >>> 13
  }
  entry[DATA_AT] = a
  entry[DATA_AT + 1] = b
}

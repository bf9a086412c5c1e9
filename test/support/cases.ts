import { readFileSync } from 'node:fs'
import type { AddOn } from '../../src/domain/add-on.ts'
import type { Warning } from '../../src/domain/warning.ts'

/** One worked example of a table. */
export interface Case<Given, Expect> {
  readonly name: string
  readonly given: Given
  readonly expect: Expect
}

/** The cases of a file in test/fixtures, which a non-programmer can read and check. */
export function casesOf<Given, Expect>(file: string): readonly Case<Given, Expect>[] {
  return JSON.parse(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')).cases
}

/** Gigabytes by service, as in the files: {"extra-space": 3}. */
export type GigabytesByService = Readonly<Record<string, number>>

/** Add-ons from gigabytes by service. */
export function addOnsOf(gigabytes: GigabytesByService): AddOn[] {
  return Object.entries(gigabytes).map(([service, amount]) => ({ service, gigabytes: amount }))
}

/** A warning as in the files: its code and its values, for example "price-list-ends 2027-04-30". */
export function warningLine({ code, ...values }: Warning): string {
  return [code, ...Object.values(values)].join(' ')
}

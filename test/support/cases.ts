import { readFileSync } from 'node:fs'
import type { AddOn } from '../../src/domain/add-on.ts'
import type { Warning } from '../../src/domain/warning.ts'

/** One worked case of a table. */
export interface Case<Given, Expect> {
  readonly name: string
  readonly given: Given
  readonly expect: Expect
}

/** The worked cases of a file in test/fixtures, which a person who does not program can read and check. */
export function casesOf<Given, Expect>(file: string): readonly Case<Given, Expect>[] {
  return JSON.parse(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')).cases
}

/** Gigabytes by service, as the cases write them: {"extra-space": 3}. */
export type GigabytesByService = Readonly<Record<string, number>>

/** The add-ons that a case writes as gigabytes by service. */
export function addOnsOf(gigabytes: GigabytesByService): AddOn[] {
  return Object.entries(gigabytes).map(([service, amount]) => ({ service, gigabytes: amount }))
}

/** A warning as the cases write it: its code and its figure. */
export function warningLine({ code, ...figures }: Warning): string {
  return [code, ...Object.values(figures)].join(' ')
}

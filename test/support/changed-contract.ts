import { contract } from './contract.ts'

/** A change of a copy of the committed contract. */
export type Change = (document: typeof contract) => void

/** A copy of the committed contract with a change. */
export function changed(change: Change): typeof contract {
  const document = structuredClone(contract)
  change(document)
  return document
}

import { contract } from './contract.ts'

/** Changes a copy of the committed contract. */
export type Change = (document: typeof contract) => void

/** A changed copy of the committed contract. */
export function changed(change: Change): typeof contract {
  const document = structuredClone(contract)
  change(document)
  return document
}

import { readFile } from 'node:fs/promises'
import openapiTypescript, { astToString } from 'openapi-typescript'

/** Where the types that a client gets from the contract are committed, so that a change of them is seen. */
export const TYPES_FILE = new URL('generated/pec-addons.ts', import.meta.url)

/** The types that openapi-typescript makes of the committed contract. */
export async function generatedTypes(): Promise<string> {
  const contract = await readFile(new URL('openapi.yaml', import.meta.url), 'utf8')
  return astToString(await openapiTypescript(contract))
}

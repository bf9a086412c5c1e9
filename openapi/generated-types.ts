import { readFile } from 'node:fs/promises'
import openapiTypescript, { astToString } from 'openapi-typescript'

/** The committed types, so that a change of them is visible in reviews. */
export const TYPES_FILE = new URL('generated/pec-addons.ts', import.meta.url)

/** TypeScript types that openapi-typescript generates from the committed contract. */
export async function generatedTypes(): Promise<string> {
  const contract = await readFile(new URL('openapi.yaml', import.meta.url), 'utf8')
  return astToString(await openapiTypescript(contract))
}

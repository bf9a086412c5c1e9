import { writeFileSync } from 'node:fs'
import { generateContract } from './contract.ts'

writeFileSync(new URL('openapi.yaml', import.meta.url), await generateContract())

import { writeFileSync } from 'node:fs'
import { writtenContract } from './contract.ts'

writeFileSync(new URL('openapi.yaml', import.meta.url), await writtenContract())

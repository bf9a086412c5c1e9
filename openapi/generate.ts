import { writeFileSync } from 'node:fs'
import { writtenContract } from '../src/http/contract/written.ts'

writeFileSync(new URL('openapi.yaml', import.meta.url), await writtenContract())

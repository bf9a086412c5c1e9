import { mkdirSync, writeFileSync } from 'node:fs'
import { generatedTypes, TYPES_FILE } from './generated-types.ts'

mkdirSync(new URL('.', TYPES_FILE), { recursive: true })
writeFileSync(TYPES_FILE, await generatedTypes())

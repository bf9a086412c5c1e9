import { fileURLToPath } from 'node:url'
import { compareContracts } from './breaking-changes.ts'

// Tells what in the contract breaks clients of the last release; fails unless the major version has risen.
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const { from, to, breaks, allowed } = await compareContracts(file('released.yaml'), file('openapi.yaml'))
for (const each of breaks) console.log(each)
console.log(`${from} -> ${to}: ${breaks.length} breaking changes${allowed ? '' : ', which take a new major version'}`)
process.exitCode = allowed ? 0 : 1

import { fileURLToPath } from 'node:url'
import { compareContracts } from './breaking-changes/compare.ts'

// Lists what breaks clients of the last release, and exits with 1 unless the major version has increased.
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const { from, to, changes, allowed } = await compareContracts(file('released.yaml'), file('openapi.yaml'))
for (const change of changes) console.log(change)
console.log(`${from} -> ${to}: ${changes.length} breaking changes${allowed ? '' : ' require a new major version'}`)
process.exitCode = allowed ? 0 : 1

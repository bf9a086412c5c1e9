import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { toYaml } from '../../src/http/yaml.ts'
import { ROOT, run } from '../support/command.ts'
import { contract } from '../support/contract.ts'
import { LINT_CASES } from './lint-cases.ts'

interface Finding {
  readonly source: string
  readonly code: string
  readonly path: readonly string[]
}

/** What Spectral finds in several documents with the rules of the project, in one run. */
async function findings(...files: string[]): Promise<Finding[]> {
  const spectral = 'node_modules/.bin/spectral'
  const { stdout, stderr } = await run(spectral, ['lint', '-q', '-f', 'json', '-r', 'openapi/spectral.yaml', ...files])
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

t.test('redocly finds nothing', async (t) => {
  const { code, stderr } = await run('node_modules/.bin/redocly', [
    'lint',
    '--config',
    'openapi/redocly.yaml',
    'openapi/openapi.yaml',
  ])
  t.equal(code, 0, stderr)
})

t.test('the contract follows every rule, and every rule finds a violation', async (t) => {
  const broken = structuredClone(contract)
  for (const [, place, change] of LINT_CASES) {
    change(place.split('.').reduce((at, member) => at[member], broken))
  }
  const file = join(t.testdir(), 'broken.yaml')
  writeFileSync(file, toYaml(broken))
  const found = await findings('openapi/openapi.yaml', file)
  t.strictSame(
    found.filter(({ source }) => !source.endsWith('broken.yaml')),
    [],
    'the contract follows every rule',
  )
  for (const [rule, place] of LINT_CASES) {
    const there = found.filter(({ code, path }) => code === rule && path.join('.').startsWith(place))
    t.not(there.length, 0, `${rule} at ${place}`)
  }
  const { rules } = parse(readFileSync(join(ROOT, 'openapi/spectral.yaml'), 'utf8'))
  const own = Object.keys(rules).filter((rule) => rules[rule] !== 'off')
  const untested = own.filter((rule) => !LINT_CASES.some(([tested]) => tested === rule))
  t.strictSame(untested, [], 'every rule has a case')
})

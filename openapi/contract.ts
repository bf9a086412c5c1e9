import { readFileSync } from 'node:fs'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { createAgreements } from '../src/domain/agreement.ts'
import { toYaml } from '../src/http/yaml.ts'
import { createRegister } from '../src/register/register.ts'

/** The contract as YAML, generated from the schemas; it depends on no agreement and no setting. */
export async function generateContract(): Promise<string> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const register = createRegister('sqlite::memory:')
  const dependencies = { agreements: createAgreements([]), clock: Date.now, version, register }
  const app = await buildApp(dependencies, readConfig({}).config)
  await app.ready()
  return toYaml(app.swagger())
}

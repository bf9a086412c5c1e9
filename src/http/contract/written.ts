import { readFileSync } from 'node:fs'
import { readConfig } from '../../config.ts'
import { agreementsOf } from '../../domain/agreement.ts'
import { buildApp } from '../app.ts'
import { asYaml } from './yaml.ts'

/** The contract as YAML, generated from the schemas of the routes alone: no agreement and no setting changes it. */
export async function writtenContract(): Promise<string> {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  const app = await buildApp({ agreements: agreementsOf([]), clock: Date.now, version }, readConfig({}).config)
  await app.ready()
  return asYaml(app.swagger())
}

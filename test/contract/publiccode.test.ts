import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import t from 'tap'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import agreement from '../../src/agreements/architetti-torino.json' with { type: 'json' }
import { LANGUAGES } from '../../src/shared/language.ts'
import { contract } from '../support/contract.ts'
import {
  CATEGORIES,
  DEVELOPMENT_STATUSES,
  MAINTENANCE_TYPES,
  PLATFORMS,
  SCOPES,
  SOFTWARE_TYPES,
} from './publiccode-values.ts'

const publiccode = parse(readFileSync(new URL('../../publiccode.yml', import.meta.url), 'utf8'))

const text = { type: 'string', minLength: 1 }
const url = { type: 'string', format: 'uri', pattern: '^https://' }

/** What version 0.7 of the standard requires, without its deprecated keys. */
const STANDARD = {
  type: 'object',
  required: [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ],
  additionalProperties: false,
  properties: {
    publiccodeYmlVersion: { enum: ['0.7', '0.7.0'] },
    name: text,
    url,
    softwareVersion: text,
    releaseDate: { type: 'string', format: 'date' },
    platforms: { type: 'array', minItems: 1, items: { enum: PLATFORMS } },
    categories: { type: 'array', minItems: 1, items: { enum: CATEGORIES } },
    developmentStatus: { enum: DEVELOPMENT_STATUSES },
    softwareType: { enum: SOFTWARE_TYPES },
    supports: {
      type: 'array',
      items: { type: 'object', required: ['id'], additionalProperties: false, properties: { id: url } },
    },
    intendedAudience: {
      type: 'object',
      additionalProperties: false,
      properties: {
        countries: { type: 'array', items: { type: 'string', pattern: '^[A-Z]{2}$' } },
        scope: { type: 'array', items: { enum: SCOPES } },
      },
    },
    description: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        required: ['shortDescription', 'longDescription', 'features'],
        additionalProperties: false,
        properties: {
          shortDescription: { type: 'string', minLength: 1, maxLength: 150, pattern: '^[^\\n]+$' },
          longDescription: { type: 'string', minLength: 150, maxLength: 10_000 },
          features: { type: 'array', minItems: 5, maxItems: 20, items: text },
        },
      },
    },
    legal: { type: 'object', required: ['license'], additionalProperties: false, properties: { license: text } },
    maintenance: {
      type: 'object',
      required: ['type', 'contacts'],
      additionalProperties: false,
      properties: {
        type: { enum: MAINTENANCE_TYPES },
        contacts: {
          type: 'array',
          minItems: 1,
          items: { type: 'object', required: ['name'], properties: { name: text } },
        },
      },
    },
    localisation: {
      type: 'object',
      required: ['localisationReady', 'availableLanguages'],
      additionalProperties: false,
      properties: {
        localisationReady: { type: 'boolean' },
        availableLanguages: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^[a-z]{2,3}(-.+)?$' } },
      },
    },
  },
}

t.test('publiccode.yml follows the standard', async (t) => {
  const ajv = new Ajv2020({ allErrors: true })
  formats.default(ajv)
  const isValid = ajv.compile(STANDARD)
  t.ok(isValid(publiccode), ajv.errorsText(isValid.errors))
  const { intendedAudience, maintenance } = publiccode
  for (const broken of [
    { developmentStatus: 'finished' },
    { softwareType: 'standalone/service' },
    { platforms: ['Web'] },
    { categories: ['e-mail'] },
    { intendedAudience: { ...intendedAudience, scope: ['orders'] } },
    { maintenance: { ...maintenance, type: 'volunteers' } },
  ]) {
    t.notOk(isValid({ ...publiccode, ...broken }), JSON.stringify(broken))
  }
})

t.test('it agrees with package.json', async (t) => {
  t.match(publiccode, { name: packageJson.name, softwareVersion: packageJson.version })
  t.equal(publiccode.legal.license, packageJson.license)
  t.strictSame(publiccode.localisation.availableLanguages, LANGUAGES)
  t.strictSame(Object.keys(publiccode.description), LANGUAGES)
})

t.test('it agrees with the contract, whose contact and terms are those of the Order', async (t) => {
  const { info } = contract
  t.match(info, { title: publiccode.name, version: publiccode.softwareVersion })
  t.ok(info.license.url.includes(publiccode.legal.license.toLowerCase().replace('.', '')), info.license.url)
  t.equal(info.contact.name, agreement.sponsor.name)
  t.ok(info.termsOfService.startsWith(`${info.contact.url}/`), info.termsOfService)
  t.ok(agreement.sources.some(({ url }) => url === info.termsOfService))
})

import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import type { Feature } from '../http/feature.ts'
import { BASE_PATH } from '../http/paths.ts'
import { completeDocument } from './complete-document.ts'
import { operationsOf } from './operations.ts'
import { namedSchemas } from './schemas.ts'

const description = `Add-on services on Italian certified-mail (PEC) mailboxes that a professional Order pays for its members:
what they cost, whether they can be activated now, free or charged, and whether they survive the next expiry.

Amounts are decimal strings in euro ("15.86"), dates are civil dates of Europe/Rome ("2027-04-30"), absent values are absent fields.
Texts for people are Italian by default and English with \`Accept-Language: en\`; codes and figures never change with the language.
Errors are problem documents (RFC 9457) whose \`type\` leads to a page that explains them.
Every question may carry \`asOf\`, the date on which it is asked, so that every answer can be reproduced.

A JSON body may have up to 64 KiB; how large a list may be each service decides (256 MiB unless configured otherwise). Bodies and
the query of \`reportRenewals\` are strict: a field or parameter that is not in this contract is refused. A method that a path does not
allow is 405 with \`Allow\`. Every path answers HEAD where it answers GET, and OPTIONS.

Within a major version fields, operations and media types may be added, nothing is removed or made stricter: ignore
fields that you do not know. A major version has a base path of its own.

The terms of service and the contact are those of the Order whose agreement comes with the service; whoever runs it answers for it.`

/** Options of @fastify/swagger: the contract is generated from the features' operations and the schemas of their routes. */
export function contractOptions(version: string, features: readonly Feature[]): FastifyDynamicSwaggerOptions {
  const routes = new Map<string, FastifySchema>()
  const parts = { schemas: namedSchemas(features), operations: operationsOf(features), routes }
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'pec-addons',
        version,
        description,
        termsOfService: 'https://oato.it/2018/05/17/casella-pec',
        // The Order's: the guidelines ask for both, and the service itself has no home.
        contact: { name: 'Ordine Architetti Torino', url: 'https://oato.it' },
        license: {
          name: 'European Union Public Licence 1.2',
          url: 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
        },
        'x-summary': 'Cost, activation and renewal of add-on services on PEC mailboxes',
        'x-api-id': 'pec-addons',
      } as never,
      servers: [
        { url: `https://localhost${BASE_PATH}`, description: 'Behind a proxy that terminates TLS', 'x-sandbox': true },
        { url: `http://localhost:3000${BASE_PATH}`, description: 'Started on one’s own machine', 'x-sandbox': true },
      ] as never,
      tags: [
        { name: 'quotes', description: 'Before buying: what it costs, and whether it may be activated now.' },
        { name: 'renewals', description: 'After buying: whether the add-ons survive the next expiry.' },
        {
          name: 'agreements',
          description: 'What an Order has negotiated: services, price lists, rules and how to buy.',
        },
        { name: 'status', description: 'Whether the service answers.' },
      ],
      components: {},
    },
    // Only routes with an operation are in the contract.
    hideUntagged: true,
    stripBasePath: true,
    convertConstToEnum: false,
    refResolver: { buildLocalReference: (json) => String(json.$id) },
    transform: ({ schema, url }) => {
      if (schema?.operationId) routes.set(schema.operationId, schema)
      return { schema, url }
    },
    transformObject: (document) =>
      completeDocument((document as { openapiObject: object }).openapiObject, parts) as never,
  }
}

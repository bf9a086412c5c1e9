import { BASE_PATH } from '../http/paths.ts'

const description = `Members of an Italian professional association (an *Order*, such as the architects of Turin) have a certified-mail
(PEC) mailbox that the Order pays for. Add-on services for it, such as extra space, are paid by the members
themselves, from a prepaid credit in the customer area of the mail provider. This API returns what the add-ons cost,
whether they can be activated now (free or charged), and whether they will be renewed at the next expiry.

**Values.** Amounts are decimal strings in euro (\`"15.86"\`). Dates are calendar dates of the time zone Europe/Rome
(\`"2027-04-30"\`). A value that does not exist is an absent field, never \`null\`. Texts for people are in Italian,
or in English with \`Accept-Language: en\`; codes and numbers do not depend on the language.

**Reproducible results.** Every \`POST\` request accepts \`asOf\`, the date for which the result is calculated.

**Errors** are problem documents (RFC 9457). Their \`type\` is the URL of a page that explains the problem. Request
bodies, and the query of \`reportRenewals\`, are strict: a field or parameter that is not in this contract is
rejected. A JSON body may have up to 64 KiB, that of \`checkRenewals\` up to 1 MiB. The maximum size of a list is
configured by the operator (default: 256 MiB). A method that a path does not support is rejected with 405 and an
\`Allow\` header. Paths that support GET also support HEAD; all paths support OPTIONS.

**Versions.** Within a major version fields, operations and media types may be added, but nothing is removed or made
stricter. Clients must ignore fields that they do not know. Each major version has its own base path.

The contact and the terms of service are those of the Order whose agreement is included. The operator of a service is
responsible for it.`

/** The `info` object of the contract. */
export const info = (version: string) => ({
  title: 'pec-addons',
  version,
  description,
  termsOfService: 'https://oato.it/2018/05/17/casella-pec',
  // The Italian guidelines require both; the service itself has no home page, so they are the Order's.
  contact: { name: 'Ordine Architetti Torino', url: 'https://oato.it' },
  license: {
    name: 'European Union Public Licence 1.2',
    url: 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
  },
  'x-summary': 'Cost, activation and renewal of add-on services on PEC mailboxes',
  'x-api-id': 'pec-addons',
})

/** Example servers: every operator has a URL of their own. */
export const servers = [
  { url: `https://localhost${BASE_PATH}`, description: 'Behind a proxy that terminates TLS', 'x-sandbox': true },
  { url: `http://localhost:3000${BASE_PATH}`, description: 'Local service, without a proxy', 'x-sandbox': true },
]

export const tags = [
  { name: 'quotes', description: 'Before buying: what the add-ons cost, and whether they can be activated now.' },
  { name: 'renewals', description: 'After buying: whether the add-ons will be renewed at the next expiry.' },
  {
    name: 'agreements',
    description: 'What each Order has negotiated: services, price lists, rules and how to buy.',
  },
  {
    name: 'register',
    description: 'The mailboxes that the service knows, for those who have a key: import, search, change, report.',
  },
  {
    name: 'reminders',
    description: 'Who is warned before an add-on is lost, for those who have a key: preview, runs.',
  },
  { name: 'status', description: 'Whether the service is running.' },
]

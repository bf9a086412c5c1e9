import createClient from 'openapi-fetch'
import type { paths } from './generated/pec-addons.ts'

const client = createClient<paths, 'application/json' | 'application/problem+json'>({
  baseUrl: process.env.PEC_ADDONS_URL ?? 'http://127.0.0.1:3000/v1',
})
const { data, error } = await client.POST('/renewal-checks', {
  params: { header: { 'Accept-Language': 'en' } },
  body: {
    mailbox: {
      address: 'mario.rossi@architettitorinopec.it',
      expiresOn: '2027-04-30',
      addOns: [{ service: 'extra-space', gigabytes: 3 }],
    },
    credit: '5.00',
    asOf: '2026-11-22',
  },
})
console.log(data ? `${data.outcome}: ${data.text}` : `${error.code}: ${error.detail}`)

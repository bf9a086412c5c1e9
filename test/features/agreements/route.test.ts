import type { InjectOptions } from 'fastify'
import t from 'tap'
import { type Agreement, createAgreements } from '../../../src/domain/agreement.ts'
import { createKey } from '../../../src/register/keys.ts'
import { saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister } from '../../../src/register/register.ts'
import { fixtureAgreements, testApp } from '../../support/app.ts'
import { ask } from '../../support/problem.ts'
import { recordWith } from '../../support/records.ts'

const app = await testApp()

t.test('summaries of all agreements, in both languages', async (t) => {
  for (const [language, extraSpace, preservation, inbox] of [
    ['it', 'Spazio extra archivio e inbox', 'Conservazione', 'Spazio aggiuntivo inbox'],
    ['en', 'Extra space for archive and inbox', 'Legal preservation', 'Extra inbox space'],
  ] as const) {
    const { status, body, headers } = await ask(app, {
      url: '/v1/agreements',
      headers: { 'accept-language': language },
    })
    t.equal(status, 200)
    t.equal(headers['content-language'], language)
    t.strictSame(body.items.slice(0, 2), [
      {
        id: 'architetti-torino',
        sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
        domains: ['architettitorinopec.it'],
        services: [
          { id: 'extra-space', name: extraSpace },
          { id: 'preservation', name: preservation },
        ],
      },
      {
        id: 'ingegneri-cni',
        sponsor: { name: 'Consiglio Nazionale degli Ingegneri', shortName: 'CNI' },
        domains: ['ingpec.eu'],
        services: [{ id: 'extra-inbox', name: inbox }],
      },
    ])
    t.equal(body.items.length, fixtureAgreements().all.length)
  }
})

t.test('an agreement has the data of its file, with texts in one language', async (t) => {
  for (const { integrations: _, ...agreement } of fixtureAgreements().all) {
    for (const language of ['it', 'en'] as const) {
      const url = `/v1/agreements/${agreement.id}`
      const { status, body } = await ask(app, { url, headers: { 'accept-language': language } })
      t.equal(status, 200)
      t.strictSame(body, {
        ...agreement,
        ...(agreement.expiryHint && { expiryHint: agreement.expiryHint[language] }),
        basePlan: { ...agreement.basePlan, name: agreement.basePlan.name[language] },
        services: agreement.services.map((service) => ({ ...service, name: service.name[language] })),
        priceLists: agreement.priceLists.map((list) => ({
          ...list,
          unitPrices: Object.keys(list.unitPrices).map((service) => ({ service, unitPrice: list.unitPrices[service] })),
        })),
        purchase: {
          ...agreement.purchase,
          steps: agreement.purchase.steps.map((step) => ({ ...step, text: step.text[language] })),
        },
      })
    }
  }
})

t.test('the agreement of the architects of Turin has the terms of its notice', async (t) => {
  const { body } = await ask(app, { url: '/v1/agreements/architetti-torino' })
  t.equal(
    body.expiryHint,
    "La trovi nell'area clienti del gestore: «Lista caselle PEC», colonna della scadenza.",
    'where to read the expiry',
  )
  t.notOk('$schema' in body)
  t.strictSame(body.activation, { freeWindowMonths: 3 })
  t.strictSame(body.renewal, { topUpLeadDays: 15 })
  t.strictSame(body.priceLists, [
    {
      validFrom: '2018-05-17',
      currency: 'EUR',
      vatPercentage: '22.00',
      unitPrices: [
        { service: 'extra-space', unitPrice: '3.00' },
        { service: 'preservation', unitPrice: '4.00' },
      ],
    },
  ])
})

t.test('an ETag per language, and 304 to a client that has this version', async (t) => {
  for (const url of ['/v1/agreements', '/v1/agreements/architetti-torino', '/openapi.json', '/problems']) {
    const it = await app.inject({ url })
    const en = await app.inject({ url, headers: { 'accept-language': 'en' } })
    const etag = String(it.headers.etag)
    t.match(etag, /^"[\w-]{27}"$/)
    t.equal(it.headers['cache-control'], 'public, max-age=300')
    if (url !== '/openapi.json') t.not(etag, en.headers.etag, url)

    const table: [ifNoneMatch: string | undefined, status: number][] = [
      [undefined, 200],
      [etag, 304],
      [`W/${etag}`, 304],
      ['*', 304],
      [`"other", W/"another",${etag}`, 304],
      [` ${etag} , "other"`, 304],
      ['"other"', 200],
      [etag.slice(1, -1), 200],
      ['', 200],
    ]
    for (const method of ['GET', 'HEAD'] as const) {
      for (const [ifNoneMatch, status] of table) {
        const response = await ask(app, { method, url, headers: { 'if-none-match': ifNoneMatch } })
        const name = `${method} ${url} ${ifNoneMatch}`
        t.equal(response.status, status, name)
        t.equal(response.headers.etag, etag, name)
        t.equal(response.headers['cache-control'], 'public, max-age=300', name)
        t.equal(response.headers.vary, 'Accept, Accept-Language', name)
        if (status === 304 || method === 'HEAD') t.equal(response.body, '', name)
        t.equal(response.headers['content-length'], it.headers['content-length'], name)
      }
    }
  }
})

t.test('the e-mail of the secretariat is in no response, the days of reminders are', async (t) => {
  const secretariatEmail = 'segreteria@ordine.example'
  const [first, ...others] = fixtureAgreements().all
  const own = { ...(first as Agreement), secretariatEmail }
  const renewal = { ...own.renewal, reminderDays: [45, 10], checkDays: [20] }
  const agreements = createAgreements([{ ...own, renewal }, ...others])
  const register = createRegister('sqlite::memory:')
  const app = await testApp({}, undefined, { agreements, register })
  t.teardown(async () => {
    await app.close()
    await register.close()
  })
  const authorization = await register.write(async (db) => {
    await saveMailboxes(db, [recordWith()])
    return `Bearer ${await createKey(db, { name: 'x', scopes: ['read'] }, '2026-11-20T09:00:00.000Z')}`
  })
  const mailbox = { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30', addOns: [] }
  const list = 'casella;scadenza;spazio extra\nmario.rossi@architettitorinopec.it;30/4/2027;3\n'
  const requests: InjectOptions[] = [
    { url: '/v1/agreements' },
    { url: '/v1/agreements/architetti-torino' },
    { method: 'POST', url: '/v1/renewal-checks', payload: { mailbox } },
    { method: 'POST', url: '/v1/renewal-check-batches', payload: { mailboxes: [{ mailbox }] } },
    ...['application/json', 'application/x-ndjson', 'text/csv'].map((accept) => ({
      method: 'POST' as const,
      url: '/v1/renewal-reports',
      payload: list,
      headers: { 'content-type': 'text/csv', accept },
    })),
    ...['mailboxes', 'mailboxes/mario', 'reminders?on=2027-04-20', 'reminder-runs'].map((path) => ({
      url: `/v1/${path}`,
      headers: { authorization },
    })),
  ]
  for (const request of requests) {
    const response = await app.inject(request)
    t.equal(response.statusCode, 200, request.url as string)
    t.notMatch(response.body, secretariatEmail, request.url as string)
  }
  const read = await ask(app, { url: '/v1/agreements/architetti-torino' })
  t.strictSame(read.body.renewal, { topUpLeadDays: 15, reminderDays: [45, 10], checkDays: [20] })
})

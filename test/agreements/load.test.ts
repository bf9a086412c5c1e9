import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { loadAgreements, SHIPPED_FOLDER } from '../../src/agreements/load.ts'
import { FIXTURE_AGREEMENTS } from '../support/agreements.ts'

// biome-ignore lint/suspicious/noExplicitAny: files that are broken on purpose
type File = any

const SHIPPED_TEXT = readFileSync(join(SHIPPED_FOLDER, 'architetti-torino.json'), 'utf8')

/** The shipped file without the `$schema`, which is for editors. */
function shipped(): File {
  const { $schema: _, ...terms } = JSON.parse(SHIPPED_TEXT)
  return terms
}

/** The shipped file with another id and domain, and a change. */
function file(change: (file: File) => void = () => {}, id = 'altro-ordine'): string {
  const content = { ...shipped(), id, domains: [`${id}.example`] }
  change(content)
  return JSON.stringify(content)
}

/** The faults of a folder with these files, without the folder's path: "file: pointer: what is wrong". */
function faultsOf(t: Test, files: Record<string, string | Buffer | object>): string[] {
  const folder = t.testdir(files as Parameters<typeof t.testdir>[0])
  const { agreements, faults } = loadAgreements(folder)
  t.equal(agreements.length > 0, faults.length === 0, 'with any fault no agreement is loaded')
  return faults.map((fault) => fault.replace(join(folder, '/'), ''))
}

t.test('without a folder only the shipped agreements are loaded', async (t) => {
  t.strictSame(loadAgreements(undefined), {
    agreements: [shipped()],
    added: [],
    replaced: [],
    passedOver: [],
    faults: [],
  })
})

t.test('a folder adds agreements, and the price lists of each are put in order', async (t) => {
  const { agreements, added, replaced, passedOver, faults } = loadAgreements(FIXTURE_AGREEMENTS)
  t.strictSame([replaced, passedOver, faults], [[], [], []])
  t.strictSame(added, ['ingegneri-cni', 'ordine-di-prova'])
  t.strictSame(
    agreements.map(({ id }) => id),
    ['architetti-torino', 'ingegneri-cni', 'ordine-di-prova'],
  )
  const prices = { 'extra-space': '5.00', preservation: '5.00' }
  const later = { validFrom: '2030-01-01', currency: 'EUR', vatPercentage: '22.00', unitPrices: prices }
  const folder = t.testdir({ 'a.json': file((it) => it.priceLists.unshift(later)) })
  t.strictSame(
    loadAgreements(folder).agreements[1]?.priceLists.map(({ validFrom, validThrough }) => [validFrom, validThrough]),
    [
      ['2018-05-17', '2029-12-31'],
      ['2030-01-01', undefined],
    ],
  )
})

t.test('a file with the id of a shipped agreement replaces it', async (t) => {
  const repriced = { ...shipped(), sponsor: { name: 'Ordine Architetti Torino', shortName: 'repriced' } }
  const folder = t.testdir({ 'any-name.json': JSON.stringify(repriced) })
  const { agreements, added, replaced, faults } = loadAgreements(folder)
  t.strictSame(faults, [])
  t.strictSame(added, ['architetti-torino'])
  t.strictSame(replaced, ['architetti-torino'])
  t.strictSame(agreements, [repriced])
})

t.test('files not named *.json are passed over and reported, an empty folder adds nothing', async (t) => {
  const files = {
    'README.md': '# not JSON',
    'ingegneri.JSON': '{',
    'ingegneri.json.txt': '{',
    'old.json.bak': '{',
    sub: { 'deep.json': '{' },
    // What belongs to the system is not reported: Kubernetes puts such folders into that of a ConfigMap.
    '..data': { 'a.json': '{' },
    '.DS_Store': '',
    '.json5': '{',
  }
  t.strictSame(faultsOf(t, files), [])
  const { agreements, passedOver } = loadAgreements(t.testdir(files))
  t.equal(agreements.length, 1)
  t.strictSame(passedOver, ['README.md', 'ingegneri.JSON', 'ingegneri.json.txt', 'old.json.bak', 'sub'])
  const empty = loadAgreements(t.testdir({}))
  t.strictSame([empty.agreements.length, empty.passedOver, empty.faults], [1, [], []])
})

t.test('a file may name its JSON Schema, which is no part of the agreement', async (t) => {
  t.match(JSON.parse(SHIPPED_TEXT).$schema, /agreement\.schema\.json$/, 'the shipped file does')
  const $schema = 'http://127.0.0.1:3000/schemas/agreement.json'
  const folder = t.testdir({ 'a.json': file((it) => Object.assign(it, { $schema })) })
  const { agreements, faults } = loadAgreements(folder)
  t.strictSame(faults, [])
  for (const agreement of agreements) t.notOk('$schema' in agreement)
  t.strictSame(faultsOf(t, { 'a.json': file((it) => Object.assign(it, { $schema: 1 })) }), [
    'a.json: /$schema: Needs to be a text.',
  ])
})

t.test('a file is UTF-8, with or without a byte order mark', async (t) => {
  const text = file((it) => (it.sponsor.name = 'Ordine di Forlì'))
  const withMark = loadAgreements(t.testdir({ 'a.json': `\ufeff${text}` }))
  t.strictSame(withMark.faults, [])
  t.equal(withMark.agreements[1]?.sponsor.name, 'Ordine di Forlì')
  const encoded = {
    'utf-16.json': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'windows-1252.json': Buffer.from(text, 'latin1'),
  }
  t.strictSame(faultsOf(t, encoded), [
    'utf-16.json: (whole file): Not readable as JSON: not in UTF-8, save it in this encoding',
    'windows-1252.json: (whole file): Not readable as JSON: not in UTF-8, save it in this encoding',
  ])
})

t.test('the e-mail of the secretariat stands apart from the sponsor, who is in many responses', async (t) => {
  const email = 'segreteria@ordine.example'
  const days = { reminderDays: [90, 0, 365], checkDays: [14] }
  const text = file((it) => {
    it.sponsor.email = email
    Object.assign(it.renewal, days)
  })
  const [, agreement] = loadAgreements(t.testdir({ 'a.json': text })).agreements
  t.strictSame(agreement?.sponsor, { name: 'Ordine Architetti Torino', shortName: 'OAT' })
  t.equal(agreement?.secretariatEmail, email)
  t.strictSame(agreement?.renewal, { topUpLeadDays: 15, ...days })
  t.notOk('secretariatEmail' in (loadAgreements(undefined).agreements[0] ?? {}), 'absent without one')
})

t.test('a digest cannot go to a PEC mailbox, which refuses ordinary mail', async (t) => {
  const withEmail = (email: string) => ({ 'a.json': file((it) => (it.sponsor.email = email)) })
  t.strictSame(faultsOf(t, withEmail('segreteria@ArchitettiTorinoPEC.it')), [
    'a.json: /sponsor/email: The domain architettitorinopec.it is one of PEC, which refuses ordinary mail: name an ordinary e-mail address.',
  ])
  t.strictSame(faultsOf(t, withEmail('segreteria@architettitorino.example')), [])
})

t.test('values at their limits are accepted', async (t) => {
  const atBounds = file((it) => {
    it.activation.freeWindowMonths = 11
    it.basePlan.termYears = 10
    it.renewal.topUpLeadDays = 0
    it.renewal.reminderDays = Array.from({ length: 10 }, (_, day) => day)
    it.renewal.checkDays = [365]
    it.sponsor.email = `${'a'.repeat(64)}@ordine.example`
    it.priceLists[0].unitPrices = { 'extra-space': '9999.99', preservation: '0.00' }
    it.services[0].maximumGigabytes = 1000
    delete it.purchase.guideUrl
    delete it.expiryHint
  })
  t.strictSame(
    faultsOf(t, { 'a.json': atBounds, 'b.json': file((it) => delete it.activation.freeWindowMonths, 'b') }),
    [],
  )
})

t.test('each fault is found', async (t) => {
  const wrongPrice =
    'Write the amount in digits, with two decimals, for example 3.00. Price of one gigabyte for one year in euro, before VAT: two decimals, at most 9999.99.'
  const price = (value: unknown) => (it: File) => {
    it.priceLists[0].unitPrices.preservation = value
  }
  const priced = (detail: string) => [`/priceLists/0/unitPrices/preservation: ${detail}`]
  const list = (validFrom: string, validThrough?: string) => ({
    ...shipped().priceLists[0],
    validFrom,
    ...(validThrough && { validThrough }),
  })
  const table: { name: string; change: (it: File) => void; expected: string[] }[] = [
    { name: 'an unknown field', change: (it) => (it.colour = 'red'), expected: ['/colour: Unknown field.'] },
    {
      name: 'an unknown field deep inside, whose name needs escaping',
      change: (it) => (it.services[1]['a/b~c'] = 1),
      expected: ['/services/1/a~1b~0c: Unknown field.'],
    },
    {
      name: 'a missing field',
      change: (it) => delete it.provider,
      expected: ['/provider: This is required and missing.'],
    },
    {
      name: 'a price without decimals',
      change: price('3'),
      expected: priced(wrongPrice),
    },
    {
      name: 'a price with one digit',
      change: price('3.0'),
      expected: priced(wrongPrice),
    },
    {
      name: 'a price too high',
      change: price('10000.00'),
      expected: priced(wrongPrice),
    },
    {
      name: 'a negative price',
      change: price('-3.00'),
      expected: priced(wrongPrice),
    },
    {
      name: 'a price with leading zeros',
      change: price('03.00'),
      expected: priced(wrongPrice),
    },
    { name: 'a price as a number', change: price(3), expected: priced('Needs to be a text.') },
    {
      name: 'a missing price',
      change: (it) => delete it.priceLists[0].unitPrices.preservation,
      expected: ['/priceLists/0/unitPrices: The service preservation has no price.'],
    },
    {
      name: 'an extra price',
      change: (it) => (it.priceLists[0].unitPrices['extra-inbox'] = '1.00'),
      expected: ['/priceLists/0/unitPrices/extra-inbox: Not a service of this agreement.'],
    },
    {
      name: 'an impossible date',
      change: (it) => (it.priceLists[0].validFrom = '2027-02-30'),
      expected: [
        '/priceLists/0/validFrom: The date does not exist or is not written like 2018-05-17. First day on which the prices are in force.',
      ],
    },
    {
      name: 'a date of another century',
      change: (it) => (it.priceLists[0].validThrough = '2151-01-01'),
      expected: ['/priceLists/0/validThrough: The value must be between 1900-01-01 and 2150-12-31.'],
    },
    {
      name: 'a list that ends before it begins',
      change: (it) => (it.priceLists[0].validThrough = '2018-05-16'),
      expected: ['/priceLists/0/validThrough: Before validFrom.'],
    },
    {
      name: 'quotas of Aruba that are of no service of the agreement, or of two',
      change: (it) => (it.integrations.aruba.services = { 'extra-space': ['INBOX'], space: ['ARCHIVIO', 'INBOX'] }),
      expected: [
        '/integrations/aruba/services/space: Not a service of this agreement.',
        '/integrations/aruba/services/space/1: The quota INBOX is named twice.',
      ],
    },
    {
      name: 'quotas that Aruba does not have',
      change: (it) =>
        (it.integrations.aruba = { services: { 'extra-space': ['EXTRA_USERS'], preservation: [] }, contact: 1 }),
      expected: [
        '/integrations/aruba/services/extra-space/0: Not written correctly: only `INBOX`, `ARCHIVIO`, `CONSERVAZIONE` is possible.',
        '/integrations/aruba/services/preservation: Needs 1 to 3 entries.',
        '/integrations/aruba/contact: Needs to be true or false.',
      ],
    },
    {
      name: 'a service that is not read, and contacts that are',
      change: (it) => (it.integrations.aruba = { services: { preservation: ['CONSERVAZIONE'] }, contact: true }),
      expected: [],
    },
    { name: 'no source at all', change: (it) => (it.integrations = {}), expected: [] },
    { name: 'a list of one day', change: (it) => (it.priceLists[0].validThrough = '2018-05-17'), expected: [] },
    {
      name: 'a list that ends on the day on which the next begins',
      change: (it) => (it.priceLists = [list('2024-04-01'), list('2021-01-01', '2024-04-01')]),
      expected: ['/priceLists/0/validFrom: Another price list is in force on 2024-04-01 too.'],
    },
    {
      name: 'a list that ends the day before',
      change: (it) => (it.priceLists = [list('2024-04-01'), list('2021-01-01', '2024-03-31')]),
      expected: [],
    },
    {
      name: 'two lists that begin on one day',
      change: (it) => (it.priceLists = [list('2024-04-01'), list('2024-04-01')]),
      expected: ['/priceLists/1/validFrom: Another price list is in force on 2024-04-01 too.'],
    },
    {
      name: 'three lists that begin on one day',
      change: (it) => (it.priceLists = [list('2024-04-01'), list('2024-04-01'), list('2024-04-01')]),
      expected: [
        '/priceLists/1/validFrom: Another price list is in force on 2024-04-01 too.',
        '/priceLists/2/validFrom: Another price list is in force on 2024-04-01 too.',
      ],
    },
    {
      name: 'a long list that overlaps two short ones: both are reported',
      change: (it) =>
        (it.priceLists = [list('2020-01-01', '2030-12-31'), list('2021-01-01', '2021-12-31'), list('2025-01-01')]),
      expected: [
        '/priceLists/1/validFrom: Another price list is in force on 2021-01-01 too.',
        '/priceLists/2/validFrom: Another price list is in force on 2025-01-01 too.',
      ],
    },
    {
      name: 'a free window of 0 months',
      change: (it) => (it.activation.freeWindowMonths = 0),
      expected: ['/activation/freeWindowMonths: The value must be between 1 and 11.'],
    },
    {
      name: 'a free window of a year, with which everything would be free',
      change: (it) => (it.activation.freeWindowMonths = 12),
      expected: ['/activation/freeWindowMonths: The value must be between 1 and 11.'],
    },
    {
      name: 'a free window of half a month',
      change: (it) => (it.activation.freeWindowMonths = 2.5),
      expected: ['/activation/freeWindowMonths: Needs to be a whole number, for example 3.'],
    },
    {
      name: 'a term of 0 years',
      change: (it) => (it.basePlan.termYears = 0),
      expected: ['/basePlan/termYears: The value must be between 1 and 10.'],
    },
    {
      name: 'a term that is too long',
      change: (it) => (it.basePlan.termYears = 11),
      expected: ['/basePlan/termYears: The value must be between 1 and 10.'],
    },
    {
      name: 'a lead time that is too long',
      change: (it) => (it.renewal.topUpLeadDays = 181),
      expected: ['/renewal/topUpLeadDays: The value must be between 0 and 180.'],
    },
    ...['reminderDays', 'checkDays'].flatMap((field) => [
      {
        name: `${field}: none`,
        change: (it: File) => (it.renewal[field] = []),
        expected: [`/renewal/${field}: Needs 1 to 10 entries.`],
      },
      {
        name: `${field}: too many`,
        change: (it: File) => (it.renewal[field] = Array(11).fill(30)),
        expected: [`/renewal/${field}: Needs 1 to 10 entries.`],
      },
      {
        name: `${field}: not a day before`,
        change: (it: File) => (it.renewal[field] = [-1, 366, 7.5, '30']),
        expected: [
          `/renewal/${field}/0: The value must be between 0 and 365.`,
          `/renewal/${field}/1: The value must be between 0 and 365.`,
          `/renewal/${field}/2: Needs to be a whole number, for example 3.`,
          `/renewal/${field}/3: Needs to be a whole number, for example 3.`,
        ],
      },
      {
        name: `${field}: not a list`,
        change: (it: File) => (it.renewal[field] = 30),
        expected: [`/renewal/${field}: Needs to be a list.`],
      },
    ]),
    ...['segreteria', 'Segreteria <a@b.example>', 'a@b.example, c@d.example', 'a@b.example\nBcc: c@d.example', ''].map(
      (email) => ({
        name: `an e-mail of the secretariat that is none: ${JSON.stringify(email)}`,
        change: (it: File) => (it.sponsor.email = email),
        expected: [
          '/sponsor/email: Write the address alone and in full, without spaces, commas or invisible characters, like segreteria@example.org. Where the secretariat gets a digest after each run of reminders. It is in no response. Absent: it gets none.',
        ],
      }),
    ),
    {
      name: 'an unknown time zone',
      change: (it) => (it.timeZone = 'Europe/Turin'),
      expected: ['/timeZone: Not a time zone of the IANA database.'],
    },
    {
      name: 'another currency',
      change: (it) => (it.priceLists[0].currency = 'CHF'),
      expected: ['/priceLists/0/currency: Not written correctly: only `EUR` is possible.'],
    },
    {
      name: 'a VAT rate that is no percentage',
      change: (it) => (it.priceLists[0].vatPercentage = '22'),
      expected: [
        '/priceLists/0/vatPercentage: Write the amount in digits, with two decimals, for example 22.00. VAT rate in percent with two decimals, to be added to the prices.',
      ],
    },
    {
      name: 'a VAT rate above 100 %',
      change: (it) => (it.priceLists[0].vatPercentage = '100.01'),
      expected: [
        '/priceLists/0/vatPercentage: Write the amount in digits, with two decimals, for example 22.00. VAT rate in percent with two decimals, to be added to the prices.',
      ],
    },
    {
      name: 'a name on two lines',
      change: (it) => (it.services[0].name.it = 'Spazio\nextra'),
      expected: ['/services/0/name/it: Not written correctly: an example is Conservazione. In Italian, on one line.'],
    },
    {
      name: 'a name of spaces only',
      change: (it) => (it.services[0].name.it = '  '),
      expected: ['/services/0/name/it: Not written correctly: an example is Conservazione. In Italian, on one line.'],
    },
    {
      name: 'no price list',
      change: (it) => (it.priceLists = []),
      expected: ['/priceLists: Needs 1 to 100 entries.'],
    },
    { name: 'no domain', change: (it) => (it.domains = []), expected: ['/domains: Needs 1 to 100 entries.'] },
    {
      name: 'a domain in upper case',
      change: (it) => (it.domains = ['Altro.Example']),
      expected: [
        '/domains/0: Not written correctly: an example is architettitorinopec.it. Mail domain in lower case: the part of an address after the @.',
      ],
    },
    {
      name: 'a domain twice',
      change: (it) => (it.domains = ['a.example', 'b.example', 'a.example']),
      expected: ['/domains/2: The domain a.example is named twice.'],
    },
    {
      name: 'a service twice',
      change: (it) => (it.services = [it.services[0], it.services[1], it.services[0]]),
      expected: [
        '/services/2: The service extra-space is named twice.',
        '/services/2: The name or alias “extra-space” belongs to another service too.',
        '/services/2: The name or alias “Spazio extra archivio e inbox” belongs to another service too.',
        '/services/2: The name or alias “Extra space for archive and inbox” belongs to another service too.',
        '/services/2: The name or alias “spazio extra” belongs to another service too.',
      ],
    },
    {
      name: 'an alias of another service, in other case and with spaces',
      change: (it) => (it.services[1].aliases = ['conservazione', ' Spazio EXTRA ']),
      expected: ['/services/1: The name or alias “ Spazio EXTRA ” belongs to another service too.'],
    },
    {
      name: 'an alias of another service, typed with another kind of space',
      change: (it) => (it.services[1].aliases = ['spazio \u00a0extra']),
      expected: ['/services/1: The name or alias “spazio \u00a0extra” belongs to another service too.'],
    },
    {
      name: 'names and aliases of a service that are those of a field of a list',
      change: (it) => {
        it.services[0].aliases = ['saldo', ' Credito (€)', 'data_scadenza']
        it.services[1].name.it = 'Spazio usato'
        it.services[1].aliases = ['E-mail']
      },
      expected: [
        '/services/0: The name or alias “saldo” is a name of the column credit in a list of mailboxes.',
        '/services/0: The name or alias “ Credito (€)” is a name of the column credit in a list of mailboxes.',
        '/services/0: The name or alias “data_scadenza” is a name of the column expiresOn in a list of mailboxes.',
        '/services/1: The name or alias “Spazio usato” is a name of the column usedGigabytes in a list of mailboxes.',
        '/services/1: The name or alias “E-mail” is a name of the column address in a list of mailboxes.',
      ],
    },
    {
      name: 'aliases without a letter or a digit, also of two services',
      change: (it) => {
        it.services[0].aliases = ['---', '(GB)']
        it.services[1].aliases = ['...']
      },
      expected: [
        '/services/0: The name or alias “---” has no letter and no digit.',
        '/services/0: The name or alias “(GB)” has no letter and no digit.',
        '/services/1: The name or alias “...” has no letter and no digit.',
      ],
    },
    {
      name: 'an id that says something else where a column is mapped',
      change: (it) => {
        it.services[1].id = 'ignore'
        it.services[1].aliases = ['Ignore it']
        delete it.integrations
        for (const list of it.priceLists) list.unitPrices = { 'extra-space': '3.00', ignore: '3.00' }
      },
      expected: [
        '/services/1: The name or alias “ignore” says in a list of mailboxes that a column counts for nothing.',
      ],
    },
    {
      name: 'services without aliases',
      change: (it) => {
        for (const service of it.services) delete service.aliases
      },
      expected: [],
    },
    {
      name: 'a blank name',
      change: (it) => (it.services[0].name.it = '  '),
      expected: ['/services/0/name/it: Not written correctly: an example is Conservazione. In Italian, on one line.'],
    },
    {
      name: 'a name longer than the contract allows',
      change: (it) => (it.sponsor.name = 'x'.repeat(201)),
      expected: ['/sponsor/name: Needs 1 to 200 characters.'],
    },
    {
      name: 'a link that is no URL',
      change: (it) => (it.purchase.guideUrl = 'oato.it'),
      expected: [
        '/purchase/guideUrl: Not written correctly: an example is https://oato.it/2018/05/17/casella-pec. The Order’s guide to buying add-on services.',
      ],
    },
    {
      name: 'a link to a script',
      change: (it) => (it.purchase.steps[0].url = 'javascript:alert(1)'),
      expected: [
        '/purchase/steps/0/url: Not written correctly: an example is https://areaclienti.arubapec.it. Where to do it.',
      ],
    },
    {
      name: 'a base plan that the member pays',
      change: (it) => (it.basePlan.paidBy = 'member'),
      expected: ['/basePlan/paidBy: Not written correctly: only `sponsor` is possible.'],
    },
    {
      name: 'a base plan that a number pays',
      change: (it) => (it.basePlan.paidBy = 5),
      expected: ['/basePlan/paidBy: Not written correctly: only `sponsor` is possible.'],
    },
    {
      name: 'a base plan that no one pays',
      change: (it) => delete it.basePlan.paidBy,
      expected: ['/basePlan/paidBy: This is required and missing.'],
    },
    {
      name: 'a hint in one language',
      change: (it) => delete it.expiryHint.en,
      expected: ['/expiryHint/en: This is required and missing.'],
    },
    {
      name: 'an id with spaces and upper case',
      change: (it) => (it.id = 'Altro Ordine'),
      expected: [
        '/id: Not written correctly: an example is architetti-torino. Id of the agreement: lower-case letters, digits and hyphens. The id of a shipped agreement replaces that one.',
      ],
    },
  ]
  for (const { name, change, expected } of table) {
    const files = { 'broken.json': file(change) }
    await t.test(name, async (t) => {
      t.strictSame(
        faultsOf(t, files),
        expected.map((fault) => `broken.json: ${fault}`),
      )
    })
  }
})

t.test('every fault of every file is reported: none hides another', async (t) => {
  const bad = file((it) => {
    it.colour = 'red'
    it.timeZone = 'Europe/Turin'
    it.domains = ['Altro.Example', 'b.example', 'b.example']
    it.services[0].name.en = ''
    it.basePlan.termYears = 0
    it.priceLists.push({ ...it.priceLists[0], unitPrices: { 'extra-space': '3', typo: '4.00' } })
  })
  const worse = file((it) => {
    delete it.sponsor
    it.services[0].id = 3
    it.priceLists[0].validFrom = 'tomorrow'
    it.priceLists[0].unitPrices = { preservation: '4.00', typo: '4.00' }
  }, 'peggio')
  t.strictSame(faultsOf(t, { 'bad.json': bad, 'broken.json': '{"id": ', 'empty.json': '', 'worse.json': worse }), [
    'bad.json: /colour: Unknown field.',
    'bad.json: /domains/0: Not written correctly: an example is architettitorinopec.it. Mail domain in lower case: the part of an address after the @.',
    'bad.json: /basePlan/termYears: The value must be between 1 and 10.',
    'bad.json: /services/0/name/en: Not written correctly: an example is Legal preservation. In English, on one line.',
    'bad.json: /priceLists/1/unitPrices/extra-space: Write the amount in digits, with two decimals, for example 3.00. Price of one gigabyte for one year in euro, before VAT: two decimals, at most 9999.99.',
    'bad.json: /timeZone: Not a time zone of the IANA database.',
    'bad.json: /domains/2: The domain b.example is named twice.',
    'bad.json: /priceLists/1/unitPrices: The service preservation has no price.',
    'bad.json: /priceLists/1/unitPrices/typo: Not a service of this agreement.',
    'bad.json: /priceLists/1/validFrom: Another price list is in force on 2018-05-17 too.',
    'broken.json: (whole file): Not readable as JSON: line 1, column 8: value expected',
    'empty.json: (whole file): Not readable as JSON: line 1, column 1: value expected',
    'worse.json: /sponsor: This is required and missing.',
    'worse.json: /services/0/id: Needs to be a text.',
    'worse.json: /priceLists/0/validFrom: The date does not exist or is not written like 2018-05-17. First day on which the prices are in force.',
  ])
})

t.test('files that are not objects, and a folder named like a file', async (t) => {
  const files = { 'a.json': 'null', 'b.json': '[]', 'c.json': '"text"', 'd.json': '7', 'e.json': {} }
  const faults = faultsOf(t, files)
  t.strictSame(faults.slice(0, 4), [
    'a.json: (whole file): Needs to be an object.',
    'b.json: (whole file): Needs to be an object.',
    'c.json: (whole file): Needs to be an object.',
    'd.json: (whole file): Needs to be an object.',
  ])
  t.equal(faults.length, 5)
  t.equal(faults[4], 'e.json: (whole file): Not readable as JSON: not a file')
})

t.test('a pipe named like a file is a fault, and nothing waits for it', async (t) => {
  const folder = t.testdir({})
  execFileSync('mkfifo', [`${folder}/p.json`])
  const { faults } = loadAgreements(folder)
  t.strictSame(faults, [`${folder}/p.json: (whole file): Not readable as JSON: not a file`])
})

t.test('fields named like built-in properties are unknown fields and have no effect', async (t) => {
  const text = file().replace('{', '{"__proto__": {"polluted": true}, "constructor": 1, ')
  t.strictSame(faultsOf(t, { 'a.json': text }), [
    'a.json: /__proto__: Unknown field.',
    'a.json: /constructor: Unknown field.',
  ])
  t.equal(({} as File).polluted, undefined)
})

t.test('two files must not share an id or a domain', async (t) => {
  const files = {
    'a.json': file(),
    'b.json': file((it) => (it.domains = ['b.example', 'altro-ordine.example'])),
    'c.json': file((it) => (it.domains = ['architettitorinopec.it']), 'c'),
    'd.json': file((it) => (it.domains = ['b.example']), 'd'),
  }
  t.strictSame(faultsOf(t, files), [
    'b.json: /id: The id altro-ordine is also that of a.json.',
    'b.json: /domains/1: The domain altro-ordine.example belongs to the agreement altro-ordine too.',
    'c.json: /domains/0: The domain architettitorinopec.it belongs to the agreement architetti-torino too.',
    'd.json: /domains/0: The domain b.example belongs to the agreement altro-ordine too.',
  ])
})

t.test('ids and domains are compared even if the files have other faults', async (t) => {
  const files = {
    'a.json': file((it) => delete it.sponsor),
    'b.json': JSON.stringify({ id: 'altro-ordine', domains: ['altro-ordine.example'] }),
    'c.json': JSON.stringify({ domains: 'altro-ordine.example' }),
    'd.json': JSON.stringify({ domains: 'altro-ordine.example' }),
  }
  const faults = faultsOf(t, files)
  t.strictSame(faults.slice(-2), [
    'b.json: /id: The id altro-ordine is also that of a.json.',
    'b.json: /domains/0: The domain altro-ordine.example belongs to the agreement altro-ordine too.',
  ])
  t.notOk(
    faults.some((fault) => /also that of [cd]/.test(fault)),
    'two files without an id do not share one',
  )
})

t.test('two files that replace the same shipped agreement share its id', async (t) => {
  const files = { 'a.json': JSON.stringify(shipped()), 'b.json': JSON.stringify(shipped()) }
  t.strictSame(faultsOf(t, files), [
    'b.json: /id: The id architetti-torino is also that of a.json.',
    'b.json: /domains/0: The domain architettitorinopec.it belongs to the agreement architetti-torino too.',
  ])
})

t.test('a folder that cannot be read', async (t) => {
  const folder = join(t.testdir({}), 'missing')
  const { agreements, faults } = loadAgreements(folder)
  t.strictSame(agreements, [])
  t.equal(faults.length, 1)
  t.match(faults[0], `AGREEMENTS_DIR: ${folder}: Cannot be read: ENOENT`)
  const notAFolder = join(t.testdir({ 'a.json': '{}' }), 'a.json')
  t.match(loadAgreements(notAFolder).faults[0], 'Cannot be read: ENOTDIR')
})

import fc from 'fast-check'
import t from 'tap'
import { post, testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'

const app = await testApp()

const address = fc.constantFrom(
  'mario.rossi@architettitorinopec.it',
  'anna.bianchi@ingpec.eu',
  'x@pec.prova.example',
  'y@elsewhere.example',
)
const date = (first: string, last: string) =>
  fc
    .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10))
const addOn = fc.record({
  service: fc.constantFrom('extra-space', 'preservation', 'extra-inbox', 'archive'),
  gigabytes: fc.integer({ min: 1, max: 1000 }),
})
const question = fc.record(
  {
    mailbox: fc.record(
      {
        address,
        expiresOn: date('2016-01-01', '2031-12-31'),
        addOns: fc.array(addOn, { maxLength: 3 }),
        usedGigabytes: fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100),
      },
      { requiredKeys: ['address', 'expiresOn', 'addOns'] },
    ),
    credit: fc.integer({ min: 0, max: 5000 }).map((cents) => (cents / 100).toFixed(2)),
  },
  { requiredKeys: ['mailbox'] },
)
const batch = fc.record(
  { asOf: date('2017-01-01', '2029-12-31'), mailboxes: fc.array(question, { minLength: 1, maxLength: 30 }) },
  { requiredKeys: ['mailboxes'] },
)

t.test('each question gets the response of a single check, and all together the summary of a report', async (t) => {
  const results = { checked: 0, rejected: 0 }
  await fc.assert(
    fc.asyncProperty(batch, fc.constantFrom('it', 'en'), async ({ asOf, mailboxes }, language) => {
      const headers = { 'accept-language': language }
      const { body } = await post(app, '/renewal-check-batches', { asOf, mailboxes }, headers)
      t.equal(body.items.length, mailboxes.length)
      for (const [index, each] of mailboxes.entries()) {
        const single = await post(app, '/renewal-checks', { ...each, asOf }, headers)
        if (single.status === 200) {
          results.checked++
          t.strictSame(body.items[index], { index, check: single.body })
        } else {
          results.rejected++
          const { code, title, errors } = single.body
          t.strictSame(body.items[index], { index, problem: { code, title, errors } })
        }
      }
      // A list names each mailbox once: two rows of one mailbox with other data are faulty.
      const lines = mailboxes.map(({ mailbox, credit }, index) =>
        JSON.stringify({ ...mailbox, address: `${index}${mailbox.address}`, credit }),
      )
      const query = asOf === undefined ? '' : `asOf=${asOf}`
      const { summary } = readReport(
        (await report(app, lines.join('\n'), { query, type: 'application/x-ndjson' })).body,
      )
      // A report also counts and names what only a list has.
      const { encoding, rowsRepeated, rowsContradicting, rowsOfTotals, ignoredColumns, doubtfulColumns, ...expected } =
        summary
      t.strictSame(body.summary, expected)
      t.equal(body.asOf, expected.asOf)
    }),
    { numRuns: 40 },
  )
  t.ok(results.checked > 0 && results.rejected > 0, JSON.stringify(results))
})

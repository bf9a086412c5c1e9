import t from 'tap'
import { testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'

const app = await testApp()
const LIST = 'pec;scadenza\nmario.rossi@architettitorino.pec.it;30/04/2027\nanna@pec.it;30/04/2027\n'

t.test('a row with a misspelt domain names the covered one, and is not answered for it', async (t) => {
  const { rows, summary } = readReport((await report(app, LIST, { 'accept-language': 'en' })).body)
  t.strictSame(rows, [
    {
      line: 2,
      address: 'mario.rossi@architettitorino.pec.it',
      errors: [
        {
          column: 'pec',
          code: 'domain-not-covered',
          didYouMean: 'architettitorinopec.it',
          detail:
            'No Order with an agreement uses this domain: did you mean architettitorinopec.it? Check the part after the @.',
        },
      ],
    },
    {
      line: 3,
      address: 'anna@pec.it',
      errors: [
        {
          column: 'pec',
          code: 'domain-not-covered',
          detail: 'No Order with an agreement uses this domain: check the part after the @.',
        },
      ],
    },
  ])
  t.equal(summary.rowsFaulty, 2)
})

t.test('in CSV the fault says so', async (t) => {
  const { body } = await report(app, LIST, { accept: 'text/csv' })
  t.match(
    body,
    'pec: Nessun Ordine convenzionato usa questo dominio: forse si intendeva architettitorinopec.it? Controllare',
  )
})

import t from 'tap'
import { OUTCOMES } from '../../../../src/domain/renewal.ts'
import { outcomeWord, resultColumns } from '../../../../src/features/renewals/report/table-messages.ts'
import { PAGE_ASSETS } from '../../../../src/page/assets/page-assets.ts'

t.test('a table calls the outcomes in Italian as the page does, and in English as the API does', async (t) => {
  for (const outcome of OUTCOMES) {
    t.equal(outcomeWord(outcome, 'it'), PAGE_ASSETS.labels[`outcome.${outcome}`]?.it.toLowerCase())
    t.equal(outcomeWord(outcome, 'en'), outcome)
  }
})

t.test('the columns in both languages, in order: callers may read them by position', async (t) => {
  const english = ['outcome', 'dueOn', 'amountDue', 'toLoad', 'loadBy', 'faults', 'warnings', 'text']
  t.strictSame(resultColumns('en'), english)
  const italian = 'esito;rinnovo il;importo dovuto;da caricare;caricare entro;errori;avvisi;testo'
  t.equal(resultColumns('it').join(';'), italian)
})

import t from 'tap'
import { testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'

t.test('a date with bytes that are not UTF-8 is reported as such, not as a badly written date', async (t) => {
  const row = Buffer.from('a@architettitorinopec.it;30/04/2027\xff;1\n', 'latin1')
  const list = Buffer.concat([Buffer.from('casella;scadenza;spazio extra;città\n'), row])
  const { body } = await report(await testApp(), list)
  const [faulty] = readReport(body).rows
  t.match(faulty.errors, [{ column: 'scadenza', code: 'wrong-format', detail: /UTF-8/ }])
})

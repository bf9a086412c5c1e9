import t from 'tap'
import { PAGE_ASSETS } from '../../../src/page/assets/page-assets.ts'
import { testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'

const app = await testApp()

t.test('the sample list and the sample workbook have the same rows', async (t) => {
  const reportOf = async (extension: string) => {
    const url = `/assets/${PAGE_ASSETS.version}/report/elenco-caselle-esempio.${extension}`
    const { statusCode, headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': 'identity' } })
    t.equal(statusCode, 200, extension)
    t.match((await app.inject('/')).body, `href="${url.slice(1)}" download`)
    const type = String(headers['content-type'])
    return readReport((await report(app, rawPayload, { services: '', type })).body)
  }
  const list = await reportOf('csv')
  const workbook = await reportOf('xlsx')
  t.strictSame(workbook.rows, list.rows)
  t.strictSame({ ...workbook.summary, encoding: 'utf-8' }, list.summary)
  t.match(list.summary, { rowsRead: 18, rowsFaulty: 2 })
})

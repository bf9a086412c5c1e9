import t, { type Test } from 'tap'
import { XLSX } from '../../src/lists/list.ts'
import { cpuSeconds, isRunning, workbookReaders } from '../support/child-processes.ts'
import { startService } from '../support/process.ts'
import { rawClient } from '../support/raw-client.ts'
import { until } from '../support/until.ts'
import { sheetOf, withParts, workbook } from '../support/workbook.ts'

/** A workbook that is read for several seconds, and meanwhile its reader does nothing else. */
const ROWS = '<row><c t="inlineStr"><is><t>&amp;&amp;</t></is></c></row>'.repeat(500_000)
const SLOW = withParts(workbook({ a: [['x']] }), { 'xl/worksheets/sheet1.xml': sheetOf(ROWS) })

/** Sends the workbook to a service of its own and waits until it is being read. */
async function beginReading(t: Test) {
  const service = await startService(t)
  const client = await rawClient(service.port)
  const head = [
    'POST /v1/renewal-reports HTTP/1.1',
    'host: x',
    `content-type: ${XLSX}`,
    `content-length: ${SLOW.length}`,
  ]
  client.socket.write(`${head.join('\r\n')}\r\n\r\n`)
  client.socket.write(SLOW)
  const pid = service.child.pid as number
  await until(() => workbookReaders(pid).length === 1)
  const [reader] = workbookReaders(pid) as [number]
  // It has got the whole workbook by then.
  await until(() => cpuSeconds(reader) > 2)
  return { service, client, reader }
}

t.test('the process that reads a workbook ends at once when its client disconnects', async (t) => {
  const { service, client, reader } = await beginReading(t)
  const start = performance.now()
  client.socket.destroy()
  await until(() => !isRunning(reader))
  t.ok(performance.now() - start < 1000, `${performance.now() - start}`)
  t.notOk(
    service.log.some(({ level }) => Number(level) >= 40),
    'the service has not failed',
  )
})

t.test('it ends soon when the service is killed', async (t) => {
  const { service, reader } = await beginReading(t)
  const start = performance.now()
  await service.stop('SIGKILL')
  await until(() => !isRunning(reader))
  t.ok(performance.now() - start < 2000, `${performance.now() - start}`)
})

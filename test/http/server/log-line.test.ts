import { pino } from 'pino'
import t from 'tap'
import { logOptions } from '../../../src/http/server/log.ts'
import { lineFormat } from '../../../src/http/server/log-line.ts'

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /

/** What a logger writes to a terminal, or elsewhere. */
function written(isTerminal: boolean, log: (logger: pino.Logger) => void): string {
  const lines: string[] = []
  const format = lineFormat(isTerminal)
  log(pino(logOptions('trace'), { write: (line) => void lines.push(format(line)) }))
  return lines.join('')
}

t.test('elsewhere than on a terminal a line is JSON as it comes', async (t) => {
  t.match(JSON.parse(written(false, (logger) => logger.info({ a: 1 }, 'two words'))), { a: 1, msg: 'two words' })
})

t.test('on a terminal a line is its time, its level, its message and its fields', async (t) => {
  const request = { method: 'GET', route: '/v1/agreements/:agreementId', status: 200, milliseconds: 1.25 }
  const table: [log: (logger: pino.Logger) => void, line: string][] = [
    [(logger) => logger.info('stopped'), 'INFO  stopped\n'],
    [(logger) => logger.fatal('ending'), 'FATAL ending\n'],
    [
      (logger) => logger.child({ requestId: 'mine' }).info(request, 'request completed'),
      'INFO  request completed requestId=mine method=GET route=/v1/agreements/:agreementId status=200 milliseconds=1.25\n',
    ],
    [
      (logger) => logger.warn({ passedOver: ['README.md', 'le mie note.txt'], folder: '' }, 'passed over'),
      'WARN  passed over passedOver=README.md,"le mie note.txt" folder=""\n',
    ],
    [
      (logger) => logger.info({ name: '\u001b[31m\u009b31m\u007f', of: { a: [1] } }, 'x'),
      'INFO  x name="\\u001b[31m\\u009b31m\\u007f" of={"a":[1]}\n',
    ],
  ]
  for (const [log, line] of table) {
    const text = written(true, log)
    t.match(text, TIME)
    t.equal(text.replace(TIME, ''), line)
  }
})

t.test('on a terminal the stack of an error has lines of its own', async (t) => {
  const error = Object.assign(new TypeError('mario'), { code: 'E_ONE', stack: 'TypeError: mario\n    at a (b.ts:1:2)' })
  const text = written(true, (logger) => logger.error({ err: error, requestId: 'mine' }, 'request failed'))
  t.equal(
    text.replace(TIME, ''),
    'ERROR request failed type=TypeError code=E_ONE requestId=mine\n    at a (b.ts:1:2)\n',
  )
  const without = written(true, (logger) => logger.error({ err: 'mario' }, 'request failed'))
  t.equal(without.replace(TIME, ''), 'ERROR request failed type=string\n')
})

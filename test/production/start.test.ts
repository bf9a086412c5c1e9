import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { FIXTURE_AGREEMENTS } from '../support/app.ts'
import { ROOT } from '../support/command.ts'
import { freePort } from '../support/free-port.ts'
import { failedStart, startService } from '../support/process.ts'

const RFC_3339_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

t.test('every fault of the settings and of the agreements is reported before the process ends', async (t) => {
  const folder = t.testdir({ 'broken.json': '{', 'empty.json': '{}', 'notes.txt': 'ignored' })
  const { code, stderr } = await failedStart({ AGREEMENTS_DIR: folder, PORT: '65536', LOG_LEVEL: 'loud' })
  t.equal(code, 1)
  const lines = stderr.trim().split('\n')
  t.ok(lines.every((line) => line.startsWith('pec-addons: ')))
  t.match(lines, [
    /PORT: expected an integer from 0 to 65535, got "65536"/,
    /LOG_LEVEL: expected one of fatal, .*, got "loud"/,
    /broken\.json: \(whole file\): Not readable as JSON/,
  ])
  t.ok(lines.filter((line) => line.includes('empty.json')).length > 5, 'every field that is missing')
})

t.test('an address that cannot be listened on is reported and ends the process', async (t) => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  t.teardown(() => taken.close())
  const { port } = taken.address() as { port: number }
  t.strictSame(await failedStart({ PORT: String(port), LOG_LEVEL: 'error' }), {
    code: 1,
    stderr: `pec-addons: PORT: port ${port} of 127.0.0.1 is in use\n`,
  })
  t.strictSame(await failedStart({ METRICS_PORT: String(port), LOG_LEVEL: 'error' }), {
    code: 1,
    stderr: `pec-addons: METRICS_PORT: port ${port} of 127.0.0.1 is in use\n`,
  })
  const nowhere = await failedStart({ HOST: '192.0.2.1', LOG_LEVEL: 'error' })
  t.equal(nowhere.code, 1)
  t.match(nowhere.stderr, /^pec-addons: HOST, PORT: .*EADDRNOTAVAIL.*192\.0\.2\.1/)
})

t.test('agreements of the operator are served, and one that replaces a shipped one is logged', async (t) => {
  const shipped = await import('../../src/agreements/architetti-torino.json', { with: { type: 'json' } })
  const [list] = shipped.default.priceLists
  const repriced = { ...list, unitPrices: { 'extra-space': '5.00', preservation: '6.00' } }
  const folder = t.testdir({ 'repriced.json': JSON.stringify({ ...shipped.default, priceLists: [repriced] }) })
  const { url, logged } = await startService(t, { AGREEMENTS_DIR: folder })
  const response = await fetch(`${url}/v1/agreements/architetti-torino`)
  const { priceLists } = (await response.json()) as { priceLists: { unitPrices: object[] }[] }
  t.strictSame(priceLists[0]?.unitPrices[0], { service: 'extra-space', unitPrice: '5.00' })
  t.match(await logged((line) => 'agreement' in line), {
    agreement: 'architetti-torino',
    msg: 'shipped agreement replaced',
  })
})

t.test('the first line of the log says what runs, where, and for whom, whatever the level', async (t) => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  for (const level of ['trace', 'error', 'silent']) {
    const { url, log, stop } = await startService(t, { LOG_LEVEL: level, METRICS_PORT: String(await freePort()) })
    t.equal((await fetch(`${url}/v1/status`)).status, 200)
    t.equal(await stop(), 0)
    t.match(
      log[0],
      { level: 30, version, address: url, docs: `${url}/docs`, agreements: ['architetti-torino'] },
      `LOG_LEVEL ${level}`,
    )
    for (const { time } of log) t.match(time, RFC_3339_UTC)
    if (level === 'trace') t.ok(log.some(({ msg }) => msg === 'request completed'))
    else t.equal(log.length, 1)
  }
  const { log } = await startService(t, { PUBLIC_URL: 'https://example.org/pec/', HOST: '0.0.0.0' })
  t.match(log[0], { address: /^http:\/\/127\.0\.0\.1:\d+$/, docs: 'https://example.org/pec/docs' })
})

// `script` runs a command on a terminal of its own; that of other systems has other options.
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux')
if (hasScript) {
  t.test('on a terminal the log is lines that people can read', async (t) => {
    const { PATH } = process.env
    const command = [process.execPath, 'src/main.ts'].map((part) => `'${part}'`).join(' ')
    const child = spawn('script', ['--quiet', '--return', '--flush', '--command', `exec ${command}`, '/dev/null'], {
      cwd: ROOT,
      env: { PATH, PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    t.teardown(() => child.kill())
    let shown = ''
    for await (const chunk of child.stdout) {
      shown += chunk
      if (shown.includes('Server listening')) break
    }
    t.match(
      shown.split('\r\n')[0],
      /^\d{4}-\d\d-\d\dT\S+Z INFO {2}pec-addons started version=\S+ address=(\S+) docs=\1\/docs agreements=architetti-torino$/,
    )
  })
}

t.test('metrics are served on a port of their own, and nothing but them', async (t) => {
  const metricsPort = String(await freePort())
  const DATABASE_URL = `sqlite:${join(t.testdir(), 'register.sqlite')}`
  const service = await startService(t, { METRICS_PORT: metricsPort, AGREEMENTS_DIR: FIXTURE_AGREEMENTS, DATABASE_URL })
  await service.logged(({ msg }) => msg === 'metrics served')
  await service.logged(({ msg }) => msg === 'register open')
  const metrics = await fetch(`http://127.0.0.1:${metricsPort}/metrics`)
  t.equal(metrics.status, 200)
  t.match(metrics.headers.get('content-type'), /^text\/plain; version=0\.0\.4/)
  t.match(await metrics.text(), /^nodejs_eventloop_lag_p99_seconds /m)
  const later = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  t.match(later, /^pec_addons_register_available 1$/m)
  t.equal((await fetch(`http://127.0.0.1:${metricsPort}/v1/status`)).status, 404)
  t.equal((await fetch(`http://127.0.0.1:${metricsPort}/metrics`, { method: 'POST' })).status, 404)
  t.equal((await fetch(`${service.url}/metrics`)).status, 404)
})

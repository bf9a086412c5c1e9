import t from 'tap'
import { FIXTURE_AGREEMENTS } from '../support/app.ts'
import { failedStart, startService } from '../support/process.ts'

t.test('agreements that are loaded are logged by id, and files that are passed over by name', async (t) => {
  const files = { 'README.md': '', 'ingegneri.JSON': '{', 'ingegneri.json.txt': '{', old: { 'a.json': '{' } }
  const folder = t.testdir({ ...files, '..data': {} })
  const { log, stop } = await startService(t, { AGREEMENTS_DIR: folder })
  t.equal(await stop(), 0)
  t.match(log[0], { level: 30, agreements: ['architetti-torino'] })
  const warnings = log.filter(({ level }) => Number(level) >= 40)
  t.equal(warnings.length, 1)
  t.match(warnings[0], {
    level: 40,
    folder,
    passedOver: Object.keys(files),
    msg: 'passed over in the folder of agreements: only files named *.json are read',
  })
})

t.test('where nothing is passed over there is no warning', async (t) => {
  const { log, stop } = await startService(t, { AGREEMENTS_DIR: FIXTURE_AGREEMENTS })
  t.equal(await stop(), 0)
  t.match(log[0], { agreements: ['architetti-torino', 'ingegneri-cni', 'ordine-di-prova'] })
  t.strictSame(
    log.filter(({ level }) => Number(level) >= 40),
    [],
  )
})

t.test('a folder that is not there is reported with the name of the setting', async (t) => {
  const { code, stderr } = await failedStart({ AGREEMENTS_DIR: '/nope' })
  t.equal(code, 1)
  t.match(stderr, /^pec-addons: AGREEMENTS_DIR: \/nope: Cannot be read: ENOENT.*\n$/)
})

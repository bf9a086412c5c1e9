import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import t from 'tap'
import { sqliteWriter } from '../../src/register/sqlite-writer.ts'

t.test(
  'a statement that comes while the thread ends is rejected, and a thread that never began ends at once',
  async (t) => {
    const driver = sqliteWriter(join(t.testdir(), 'register.sqlite')).createDriver()
    await driver.init()
    await driver.destroy()
    const connection = await driver.acquireConnection()
    const { rows } = await connection.executeQuery(CompiledQuery.raw('select 1 as one'))
    t.match(rows, [{ one: 1 }])
    const ended = driver.destroy()
    const late = connection.executeQuery(CompiledQuery.raw('select 2 as two'))
    await t.rejects(late, { message: 'the thread of the register has ended' })
    await ended
  },
)

import { globSync } from 'node:fs'
import t from 'tap'

/** What runs when it is loaded: other tests start them as processes of their own. */
const ENTRIES = [
  'src/main.ts',
  'src/cli.ts',
  'src/lists/workbook/process.ts',
  'src/lists/workbook/service-watch.ts',
  'src/register/writer-thread.ts',
]

// A source that no test imports would be missing from the coverage, not uncovered.
t.test('every source can be loaded', async (t) => {
  const files = globSync('src/**/*.ts').filter((file) => !ENTRIES.includes(file))
  t.ok(files.length > 100)
  for (const file of files) t.ok(await import(new URL(`../${file}`, import.meta.url).href), file)
})

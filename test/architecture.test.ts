import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/**
 * The rooms of the house, highest first: a file may import from its own room and from every room below it, never from
 * one above. A room is a folder of src, or a file beside the folders.
 */
const ROOMS = [
  'main.ts',
  'cli.ts',
  'app.ts',
  'features.ts',
  'contract',
  'page',
  'features',
  'http',
  'delivery',
  'sources',
  'register',
  'lists',
  'agreements',
  'shared',
  'config.ts',
  'config-values.ts',
  'domain',
]

/** A feature imports nothing of another, except that these may use the renewal check: each of their rows is one. */
const USE_RENEWALS = ['renewal-batches', 'reports', 'mailboxes', 'registered-reports', 'reminders', 'reminder-runs']

/** The packages that the rules may import: decimal arithmetic and the calendar of time zones. Nothing else. */
const DOMAIN_PACKAGES = ['big.js', 'luxon']

/** Files for the browser: they know the service by its contract only. */
const WEB = 'page/web/'

/** Packages that one file alone, or one folder, may import. */
const SOLE_IMPORTERS: Readonly<Record<string, string>> = {
  'big.js': 'domain/money.ts',
  luxon: 'domain/calendar.ts',
  'ical-generator': 'shared/calendar-file/',
  pg: 'register/postgres.ts',
  nodemailer: 'delivery/mail/transport.ts',
  standardwebhooks: 'delivery/webhook/sign.ts',
  '@fastify/rate-limit': 'http/plugins/rate-limit.ts',
  '@fastify/under-pressure': 'http/plugins/overload.ts',
}

/** What one place alone may read, so that every answer can be reproduced. */
const EDGES: readonly { what: string; pattern: RegExp; allowed: RegExp }[] = [
  { what: 'the environment', pattern: /process\s*\.\s*env|node:process/, allowed: /^(main|cli|config)\.ts$/ },
  {
    what: 'the civil clock',
    pattern: /Date\.now|new Date\(\)|\bDate\(\)|DateTime\s*\.\s*(now|local|utc\(\))|Temporal\.Now/,
    // The Date header of a response that no framework writes for us.
    allowed: /^(main|cli|http\/server\/client-errors)\.ts$/,
  },
]

/** An import or export statement from its first word on, or a call of import. */
const IMPORT = /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

interface Source {
  /** Below src, with slashes. */
  readonly path: string
  readonly text: string
  /** Imported files below src, with slashes. */
  readonly files: readonly string[]
  /** Imported packages, by the name by which they are installed. */
  readonly packages: readonly string[]
}

const slashed = (path: string): string => path.split(sep).join('/')

function sourceOf(path: string): Source {
  const text = readFileSync(resolve(SRC, path), 'utf8')
  // Comments may speak of what the code must not do.
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
  const imported = [...code.matchAll(IMPORT)].map(([, whole, called]) => (whole ?? called) as string)
  const files = imported
    .filter((name) => name.startsWith('.'))
    .map((name) => slashed(relative(SRC, resolve(SRC, dirname(path), name))))
  const packages = imported
    .filter((name) => !name.startsWith('.'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
  return { path, text: code, files, packages }
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map(slashed)
  .filter((path) => /\.[jt]s$/.test(path))
  .sort()
  .map(sourceOf)

/** The folder of a file below src; of a file that stands beside the folders, its own name. */
const roomOf = (path: string): string => path.split('/', 1)[0] as string

t.test('imports point downwards', async (t) => {
  for (const { path, files } of sources) {
    const from = ROOMS.indexOf(roomOf(path))
    if (from < 0 && path !== 'check-node.js') t.fail(`${path}: its room has no place in the house`)
    const upwards = files.filter((file) => ROOMS.indexOf(roomOf(file)) < from)
    t.strictSame(upwards, [], path)
  }
})

t.test('a feature holds nothing of another', async (t) => {
  const featureOf = (path: string): string | undefined => /^features\/([^/]+)\//.exec(path)?.[1]
  for (const { path, files } of sources) {
    const own = featureOf(path)
    if (own === undefined) continue
    const allowed = USE_RENEWALS.includes(own) ? [own, 'renewals'] : [own]
    const foreign = files.filter((file) => roomOf(file) === 'features' && !allowed.includes(featureOf(file) as string))
    t.strictSame(foreign, [], path)
  }
})

t.test('the rules are pure, and so is what a browser runs', async (t) => {
  for (const { path, files, packages } of sources) {
    if (roomOf(path) === 'domain') {
      t.strictSame(
        packages.filter((name) => !DOMAIN_PACKAGES.includes(name)),
        [],
        path,
      )
    }
    if (path.startsWith(WEB)) {
      t.strictSame([...packages, ...files.filter((file) => !file.startsWith(WEB))], [], path)
    }
  }
})

t.test('a package with one importer has no other', async (t) => {
  for (const [name, importer] of Object.entries(SOLE_IMPORTERS)) {
    const importers = sources.filter(({ packages }) => packages.includes(name)).map(({ path }) => path)
    t.ok(
      importers.every((path) => path.startsWith(importer)),
      `${name}: ${importers}`,
    )
  }
})

t.test('no imports go round in a circle', async (t) => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const finished = new Set<string>()
  const circleFrom = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (finished.has(path)) return undefined
    for (const file of byPath.get(path)?.files ?? []) {
      const circle = circleFrom(file, [...trail, path])
      if (circle) return circle
    }
    finished.add(path)
    return undefined
  }
  for (const { path } of sources) t.equal(circleFrom(path, [])?.join(' -> '), undefined, path)
})

t.test('environment and clock are read at the edge', async (t) => {
  for (const { what, pattern, allowed } of EDGES) {
    const readers = sources.filter(({ path, text }) => pattern.test(text) && !allowed.test(path))
    t.strictSame(
      readers.map(({ path }) => path),
      [],
      `${what} is read nowhere else`,
    )
  }
})

t.test('this test sees what it looks for', async (t) => {
  const main = sources.find(({ path }) => path === 'main.ts')
  t.ok(main?.files.includes('config.ts'))
  t.ok(main?.packages.includes('pino'))
  for (const { what, pattern } of EDGES) t.match(main?.text, pattern, `main reads ${what}`)
  const domain = sources.filter(({ path }) => roomOf(path) === 'domain')
  t.ok(domain.length > 10)
  t.ok(domain.some(({ files }) => files.includes('domain/calendar.ts')))
})

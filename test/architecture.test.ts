import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Which folders (or files beside them) and packages the files of a folder may import, besides each other. */
const ARROWS: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  domain: { folders: [], packages: [] },
  texts: { folders: [], packages: [] },
  schemas: { folders: ['domain', 'texts'], packages: ['ajv', 'ajv-formats', 'typebox'] },
  answers: { folders: ['domain', 'texts'], packages: ['node:crypto'] },
  agreements: {
    folders: ['domain', 'schemas', 'texts'],
    packages: ['node:fs', 'node:path', 'node:url', 'typebox'],
  },
  report: { folders: ['agreements', 'answers', 'domain', 'schemas', 'texts'], packages: ['*'] },
  http: { folders: ['agreements', 'answers', 'config.ts', 'domain', 'report', 'schemas', 'texts'], packages: ['*'] },
  // What a browser runs: it knows the service by its contract only.
  web: { folders: [], packages: [] },
}

/** Packages that one file alone may import. */
const SOLE_IMPORTERS: Readonly<Record<string, string>> = {
  'big.js': 'domain/money.ts',
  luxon: 'domain/calendar.ts',
  'ical-generator': 'answers/reminder.ts',
}

/** What one place alone may read, so that every answer can be reproduced. */
const EDGES: readonly { what: string; pattern: RegExp; allowed: RegExp }[] = [
  { what: 'the environment', pattern: /process\s*\.\s*env|node:process/, allowed: /^(main|report|config)\.ts$/ },
  {
    what: 'the civil clock',
    pattern: /Date\.now|new Date\(\)|\bDate\(\)|DateTime\s*\.\s*(now|local|utc\(\))|Temporal\.Now/,
    // The Date header of an answer that no framework writes for us; an application built to be described, never asked.
    allowed: /^(main|report|http\/(client-errors|contract\/written))\.ts$/,
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
const folderOf = (path: string): string => path.split('/', 1)[0] as string

t.test('imports point one way', async (t) => {
  for (const { path, files, packages } of sources) {
    const folder = folderOf(path)
    if (folder === path) continue
    const arrows = ARROWS[folder]
    if (arrows === undefined) {
      t.fail(`${path}: nothing says what the files of this folder may import`)
      continue
    }
    const wrong = files.filter((file) => folderOf(file) !== folder && !arrows.folders.includes(folderOf(file)))
    const foreign = packages.filter(
      (name) => !(name in SOLE_IMPORTERS) && !arrows.packages.includes('*') && !arrows.packages.includes(name),
    )
    t.strictSame([...wrong, ...foreign], [], `${path} imports only what it may`)
  }
})

t.test('a package with one importer has no other', async (t) => {
  for (const [name, importer] of Object.entries(SOLE_IMPORTERS)) {
    const importers = sources.filter(({ packages }) => packages.includes(name)).map(({ path }) => path)
    t.strictSame(importers, [importer], name)
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
  const domain = sources.filter(({ path }) => folderOf(path) === 'domain')
  t.ok(domain.length > 10)
  t.ok(domain.some(({ files }) => files.includes('domain/calendar.ts')))
})

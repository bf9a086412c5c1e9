import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { etagOf } from '../../http/etag.ts'
import { type Asset, createAsset } from './asset.ts'

const WEB = new URL('../web/', import.meta.url)

/** Files of the design system of the Italian public administration: name here -> path in its package. */
const DESIGN_SYSTEM: Readonly<Record<string, string>> = {
  'bootstrap-italia/bootstrap-italia.min.css': 'css/bootstrap-italia.min.css',
  'bootstrap-italia/sprites.svg': 'svg/sprites.svg',
  'bootstrap-italia/titillium-web-400.woff2': 'fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-regular.woff2',
  'bootstrap-italia/titillium-web-600.woff2': 'fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-600.woff2',
  'bootstrap-italia/titillium-web-700.woff2': 'fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-700.woff2',
}

/** Modules outside web/ that the service itself runs too: name here -> path. */
const SHARED_MODULES: Readonly<Record<string, string>> = {
  'shared/written-values.js': '../../shared/written-values.js',
}

/** The texts of the page: name -> text in each language. */
export type Labels = Readonly<Record<string, { readonly it: string; readonly en: string }>>

/** Everything that the page loads, and the template of its document. */
export interface PageAssets {
  /** Changes whenever one of the files does, so that browsers may cache each file for ever. */
  readonly version: string
  /** By path below web/, like `quote/view.js`, or by the name in `DESIGN_SYSTEM` or `SHARED_MODULES`. */
  readonly files: ReadonlyMap<string, Asset>
  /** The modules that the page always loads: not those that only a worker runs, or that are loaded for who signs in. */
  readonly modules: readonly string[]
  readonly html: string
  readonly labels: Labels
}

/** The files of the page, read once, when this module is loaded. */
export const PAGE_ASSETS: PageAssets = readPageAssets()

function readPageAssets(): PageAssets {
  const names = namesBelow(WEB)
  const contents = new Map<string, Buffer>()
  for (const name of names) if (name !== 'index.html') contents.set(name, readFileSync(new URL(name, WEB)))
  for (const [name, path] of Object.entries(DESIGN_SYSTEM)) {
    contents.set(name, readFileSync(new URL(import.meta.resolve(`bootstrap-italia/dist/${path}`))))
  }
  for (const [name, path] of Object.entries(SHARED_MODULES)) {
    contents.set(name, readFileSync(new URL(path, import.meta.url)))
  }
  return {
    version: etagOf(Buffer.concat([...contents.values()])).slice(1, 13),
    files: new Map([...contents].map(([name, content]) => [name, createAsset(name, content)])),
    modules: [...importedBy('page.js', contents)].sort(),
    html: readFileSync(new URL('index.html', WEB), 'utf8'),
    labels: JSON.parse(String(contents.get('labels.json'))),
  }
}

/** A module and all that it imports, directly or not; but for what it imports only when it is needed. */
function importedBy(name: string, contents: ReadonlyMap<string, Buffer>, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const [, path] of String(contents.get(name)).matchAll(/^(?:import|\}) .*from '(\.[^']+)'$/gm)) {
    importedBy(new URL(path as string, `file:///${name}`).pathname.slice(1), contents, found)
  }
  return found
}

/** The paths of all files below a folder, in order. */
function namesBelow(folder: URL): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // Folders have no extension.
  return names.filter((name) => extname(name) !== '').sort()
}

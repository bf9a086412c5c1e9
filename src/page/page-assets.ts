import { readdirSync, readFileSync } from 'node:fs'
import { etagOf } from '../http/etag.ts'
import { type Asset, assetOf } from './asset.ts'

const WEB = new URL('./web/', import.meta.url)

/** What the page takes from the design system of the Italian public administration: name here -> file of its package. */
const DESIGN_SYSTEM: Readonly<Record<string, string>> = {
  'bootstrap-italia/bootstrap-italia.min.css': 'css/bootstrap-italia.min.css',
  'bootstrap-italia/sprites.svg': 'svg/sprites.svg',
  'bootstrap-italia/titillium-web-400.woff2': 'fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-regular.woff2',
  'bootstrap-italia/titillium-web-600.woff2': 'fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-600.woff2',
  'bootstrap-italia/titillium-web-700.woff2': 'fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-700.woff2',
}

/** Everything that the page loads, and its document as it was written. */
export interface PageAssets {
  /** Changes whenever one of the files does, so that each may be cached for ever. */
  readonly version: string
  readonly byName: ReadonlyMap<string, Asset>
  /** Scripts that the page always loads. */
  readonly scripts: readonly string[]
  readonly html: string
  readonly labels: Labels
}

/** The page's own words: name -> text in each language. */
export type Labels = Readonly<Record<string, { readonly it: string; readonly en: string }>>

let loaded: PageAssets | undefined

/** Reads the files of the page, once in a process. */
export function pageAssets(): PageAssets {
  loaded ??= load()
  return loaded
}

function load(): PageAssets {
  const names = readdirSync(WEB).sort()
  const files = new Map<string, Buffer>()
  for (const name of names) if (name !== 'index.html') files.set(name, readFileSync(new URL(name, WEB)))
  for (const [name, path] of Object.entries(DESIGN_SYSTEM)) {
    files.set(name, readFileSync(new URL(import.meta.resolve(`bootstrap-italia/dist/${path}`))))
  }
  return {
    version: etagOf(Buffer.concat([...files.values()])).slice(1, 13),
    byName: new Map([...files].map(([name, content]) => [name, assetOf(name, content)])),
    scripts: names.filter((name) => name.endsWith('.js') && !name.endsWith('-worker.js')),
    html: readFileSync(new URL('index.html', WEB), 'utf8'),
    labels: JSON.parse(String(files.get('labels.json'))),
  }
}

import type { Language } from '../shared/language.ts'
import { escaped } from './escape-html.ts'
import type { PageAssets } from './page-assets.ts'

/** Addresses of the footer that an operator chooses; each absent one is left out. */
export interface FooterLinks {
  readonly accessibilityUrl: string | undefined
  readonly privacyUrl: string | undefined
  readonly sourceUrl: string | undefined
}

/**
 * The document of the page in one language. `{{name}}` in index.html is a value from here, `{{label:name}}` a label; an
 * element with `data-label` gets that label as its text, here and whenever the language is switched.
 */
export function pageHtml(assets: PageAssets, language: Language, links: FooterLinks): string {
  const { version, scripts } = assets
  const values: Readonly<Record<string, string>> = {
    language,
    assets: `assets/${version}`,
    modules: scripts.map((name) => `<link rel="modulepreload" href="assets/${version}/${name}">`).join('\n    '),
    accessibilityUrl: escaped(links.accessibilityUrl ?? ''),
    privacyUrl: escaped(links.privacyUrl ?? ''),
    sourceUrl: escaped(links.sourceUrl ?? ''),
  }
  const value = (name: string): string => named('value', name, values[name])
  const label = (name: string): string => escaped(named('label', name, assets.labels[name]?.[language]))
  return assets.html
    .replace(/\{\{label:([\w.-]+)\}\}/g, (_place, name: string) => label(name))
    .replace(/\{\{(\w+)\}\}/g, (_place, name: string) => value(name))
    .replace(/ *<li><a [^>]*href="".*<\/li>\n/g, '')
    .replace(/data-label="([\w.-]+)"[^>]*>/g, (tag, name: string) => tag + label(name))
}

function named(kind: string, name: string, text: string | undefined): string {
  if (text === undefined) throw new Error(`index.html: there is no ${kind} ${name}`)
  return text
}

import { escapeHtml } from '../../shared/escape-html.ts'
import type { Language } from '../../shared/language.ts'
import type { PageAssets } from '../assets/page-assets.ts'

/** Links of the footer that an operator sets; one that is not set is left out. */
export interface FooterLinks {
  readonly accessibilityUrl: string | undefined
  readonly privacyUrl: string | undefined
  readonly sourceUrl: string | undefined
}

/**
 * The document of the page in one language, from the template index.html. There `{{name}}` stands for a value from
 * here, `{{label:name}}` for a label, and an element with `data-label` gets that label as its text, here and again when
 * the language is switched. A name that does not exist is an error.
 */
export function pageHtml(assets: PageAssets, language: Language, links: FooterLinks, hasRegister: boolean): string {
  const { version, modules, labels, html } = assets
  const values: Readonly<Record<string, string>> = {
    language,
    // Those who have a key sign in only where there is a register.
    register: hasRegister ? 'on' : 'off',
    assets: `assets/${version}`,
    modules: modules.map((name) => `<link rel="modulepreload" href="assets/${version}/${name}">`).join('\n    '),
    accessibilityUrl: escapeHtml(links.accessibilityUrl ?? ''),
    privacyUrl: escapeHtml(links.privacyUrl ?? ''),
    sourceUrl: escapeHtml(links.sourceUrl ?? ''),
  }
  const value = (name: string): string => required('value', name, values[name])
  const label = (name: string): string => escapeHtml(required('label', name, labels[name]?.[language]))
  return (
    html
      .replace(/\{\{label:([\w.-]+)\}\}/g, (_placeholder, name: string) => label(name))
      .replace(/\{\{(\w+)\}\}/g, (_placeholder, name: string) => value(name))
      // Links of the footer without an address.
      .replace(/ *<li><a [^>]*href="".*<\/li>\n/g, '')
      .replace(/data-label="([\w.-]+)"[^>]*>/g, (tag, name: string) => tag + label(name))
  )
}

function required(kind: string, name: string, text: string | undefined): string {
  if (text === undefined) throw new Error(`index.html: there is no ${kind} ${name}`)
  return text
}

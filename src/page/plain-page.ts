import { escapeHtml } from '../shared/escape-html.ts'
import type { Language } from '../shared/language.ts'

/** A page of a few sentences, without script and style: browsers show it readable in light and dark. */
export interface PlainPage {
  readonly language: Language
  /** Also its heading. */
  readonly title: string
  /** HTML. */
  readonly main: string
  /** HTML; absent: none. */
  readonly footer?: string
  /** Whether search engines may show it. */
  readonly isIndexed: boolean
}

/** The HTML document of a plain page. */
export function plainPage({ language, title, main, footer, isIndexed }: PlainPage): string {
  const robots = isIndexed ? '' : '<meta name="robots" content="noindex">\n'
  const end = footer === undefined ? '' : `<footer>\n<p>${footer}</p>\n</footer>\n`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${robots}<title>${escapeHtml(title)} – pec-addons</title>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
${end}</body>
</html>
`
}

import { escapeHtml } from '../../shared/escape-html.ts'
import type { Language } from '../../shared/language.ts'
import type { Block } from './block.ts'

/** Sizes are relative and colours are the reader's own, so that zoom and dark mode work. */
const BODY_STYLE =
  'max-width: 38em; margin: 0 auto; padding: 1em; font-family: sans-serif; line-height: 1.5; overflow-wrap: anywhere'

/** Blocks as an HTML document of its own: no images, no scripts, nothing that is loaded from elsewhere. */
export function mailHtml(subject: string, blocks: readonly Block[], language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${BODY_STYLE}">
<main>
<h1 style="font-size: 1.3em; line-height: 1.3">${escapeHtml(subject)}</h1>
${blocks.map(htmlOf).join('\n')}
</main>
</body>
</html>
`
}

function htmlOf(block: Block): string {
  if ('heading' in block) return `<h2 style="font-size: 1.1em; margin: 1.5em 0 0.5em">${escapeHtml(block.heading)}</h2>`
  if ('paragraph' in block) return `<p>${escapeHtml(block.paragraph)}</p>`
  if ('steps' in block) return `<ol>\n${listed(block.steps)}\n</ol>`
  if ('items' in block) return `<ul>\n${listed(block.items)}\n</ul>`
  // The reader sees where a link leads before pressing it.
  const label = `${block.label} (${new URL(block.url).host})`
  return `<p><a href="${escapeHtml(block.url)}" style="color: inherit">${escapeHtml(label)}</a></p>`
}

const listed = (items: readonly string[]): string => items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')

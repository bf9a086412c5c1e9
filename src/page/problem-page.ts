import { PROBLEM_STATUS } from '../http/problem.ts'
import type { Language } from '../shared/language.ts'
import { type ProblemCode, problemMessages } from '../shared/messages/problems.ts'
import { PROBLEM_CODES } from '../shared/schemas/problem.ts'
import { escaped } from './escape-html.ts'
import { problemPageTexts as texts } from './problem-page-messages.ts'

/** The codes of the contract, in the order of their statuses, as the index lists them. */
export const CODES_BY_STATUS = PROBLEM_CODES.toSorted((a, b) => PROBLEM_STATUS[a] - PROBLEM_STATUS[b])

/** A problem explained: what its page says, as data. */
export function explained(publicUrl: string, code: ProblemCode, language: Language) {
  const { title, meaning, remedy } = problemMessages[code]
  return {
    type: `${publicUrl}/problems/${code}`,
    code,
    status: PROBLEM_STATUS[code],
    title: title[language],
    meaning: meaning[language],
    remedy: remedy[language],
  }
}

/** The page that a problem's type leads to. No script and no style, so that any content security policy suits it. */
export function problemPage(publicUrl: string, code: ProblemCode, language: Language): string {
  const { title, status, meaning, remedy } = explained(publicUrl, code, language)
  return page(
    language,
    title,
    `<p>${texts.code[language]}: <code>${code}</code><br>${texts.status[language]}: ${status}</p>
<h2>${texts.meaning[language]}</h2>
<p>${escaped(meaning)}</p>
<h2>${texts.remedy[language]}</h2>
<p>${escaped(remedy)}</p>`,
    `<a href="${escaped(publicUrl)}/problems">${texts.all[language]}</a> · ${documentationLink(publicUrl, language)}`,
  )
}

/** The page that lists every problem. */
export function problemsPage(publicUrl: string, language: Language): string {
  const rows = CODES_BY_STATUS.map((code) => {
    const { type, status, title } = explained(publicUrl, code, language)
    return `<li>${status} <a href="${escaped(type)}"><code>${code}</code></a>: ${escaped(title)}</li>`
  })
  return page(
    language,
    texts.index[language],
    `<p>${texts.introduction[language]}</p>\n<ul>\n${rows.join('\n')}\n</ul>`,
    documentationLink(publicUrl, language),
  )
}

function documentationLink(publicUrl: string, language: Language): string {
  return `<a href="${escaped(publicUrl)}/docs">${texts.documentation[language]}</a>`
}

function page(language: Language, title: string, main: string, footer: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – pec-addons</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${main}
</main>
<footer>
<p>${footer}</p>
</footer>
</body>
</html>
`
}

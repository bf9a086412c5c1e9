import { PROBLEM_STATUS } from '../../http/problem.ts'
import { escapeHtml } from '../../shared/escape-html.ts'
import type { Language } from '../../shared/language.ts'
import { type ProblemCode, problemMessages } from '../../shared/messages/problems.ts'
import { PROBLEM_CODES } from '../../shared/schemas/problem.ts'
import { plainPage } from '../plain-page.ts'
import { problemPageMessages as messages } from './messages.ts'

/** The codes of the contract in the order of their statuses, as the index lists them. */
export const CODES_BY_STATUS = PROBLEM_CODES.toSorted((a, b) => PROBLEM_STATUS[a] - PROBLEM_STATUS[b])

/** What the page of a problem says, as data. */
export function problemExplanation(publicUrl: string, code: ProblemCode, language: Language) {
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

/** The page that a problem's `type` points to. Without script and style it fits any Content-Security-Policy. */
export function problemPage(publicUrl: string, code: ProblemCode, language: Language): string {
  const { title, status, meaning, remedy } = problemExplanation(publicUrl, code, language)
  return page(
    language,
    title,
    `<p>${messages.code[language]}: <code>${code}</code><br>${messages.status[language]}: ${status}</p>
<h2>${messages.meaning[language]}</h2>
<p>${escapeHtml(meaning)}</p>
<h2>${messages.remedy[language]}</h2>
<p>${escapeHtml(remedy)}</p>`,
    `<a href="${escapeHtml(publicUrl)}/problems">${messages.all[language]}</a> · ${documentationLink(publicUrl, language)}`,
  )
}

/** The page that lists every problem. */
export function problemIndex(publicUrl: string, language: Language): string {
  const rows = CODES_BY_STATUS.map((code) => {
    const { type, status, title } = problemExplanation(publicUrl, code, language)
    return `<li>${status} <a href="${escapeHtml(type)}"><code>${code}</code></a>: ${escapeHtml(title)}</li>`
  })
  return page(
    language,
    messages.index[language],
    `<p>${messages.introduction[language]}</p>\n<ul>\n${rows.join('\n')}\n</ul>`,
    documentationLink(publicUrl, language),
  )
}

function documentationLink(publicUrl: string, language: Language): string {
  return `<a href="${escapeHtml(publicUrl)}/docs">${messages.documentation[language]}</a>`
}

const page = (language: Language, title: string, main: string, footer: string): string =>
  plainPage({ language, title, main, footer, isIndexed: true })

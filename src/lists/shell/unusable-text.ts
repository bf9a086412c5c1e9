import type { HeaderReport } from '../../shared/header-report.ts'
import type { Language } from '../../shared/language.ts'
import { faultText } from '../../shared/messages/faults.ts'
import { problemMessages } from '../../shared/messages/problems.ts'
import type { UnusableList } from '../list.ts'
import { columnRemedies } from './messages.ts'

/** Why a list cannot be used, with its name, and on a line of its own each column that is at fault. */
export function unusableText(
  { problem, faults, header }: UnusableList,
  file: string | undefined,
  language: Language,
): string {
  const { title, meaning } = problemMessages[problem]
  const sentences = faults.map(({ column, code, ...details }) => {
    const sentence = faultText(code, details, language)
    return column === '' ? `${title[language]}: ${sentence}` : `${column}: ${sentence}`
  })
  // Where the whole header is at fault, as in a list that is not UTF-8, the other causes would only confuse.
  const lines = faults[0]?.column === '' ? sentences : [meaning[language], ...sentences]
  if (header && (problem === 'unusable-header' || problem === 'no-service-column')) {
    lines.push(columnRemedies[problem][language], headerText(header, language))
  }
  return (file === undefined ? '' : `${file}: `) + lines.join('\n')
}

/** What was understood of a header: the columns that were found, and the names that each field and service may have. */
function headerText({ line, found, understood }: HeaderReport, language: Language): string {
  const names = understood.map((each) => `  ${each.field}: ${each.names.join(', ')}`)
  const [columns, understands] =
    language === 'it'
      ? [`Colonne trovate alla riga ${line}`, 'Nomi che si capiscono']
      : [`Columns found on line ${line}`, 'Names that are understood']
  return [`${columns}: ${found.join(', ')}`, `${understands}:`, ...names].join('\n')
}

import type { FileProblem } from '../field-fault.ts'
import type { Text } from '../language.ts'

const SAVE_AS = {
  it: 'aprirlo con Excel o LibreOffice e Salva con nome: «CSV UTF-8» o «.xlsx».',
  en: 'open it in Excel or LibreOffice and Save As “CSV UTF-8” or “.xlsx”.',
} as const satisfies Text

/** Why a file is no readable workbook, and what to do. */
export const fileProblems = {
  'old-excel': {
    it: `Il file è di un Excel precedente al 2007 (.xls): ${SAVE_AS.it}`,
    en: `The file is of an Excel before 2007 (.xls): ${SAVE_AS.en}`,
  },
  pdf: {
    it: 'Il file è un PDF: serve l’elenco da cui è stato fatto, in «CSV UTF-8» o «.xlsx».',
    en: 'The file is a PDF: needed is the list it was made from, as “CSV UTF-8” or “.xlsx”.',
  },
  'web-page': {
    it: `Il file è una pagina web, anche se si chiama .xls: ${SAVE_AS.it}`,
    en: `The file is a web page, even if it is named .xls: ${SAVE_AS.en}`,
  },
  'no-workbook': {
    it: 'Il file non è un foglio di calcolo .xlsx o .ods. Salva con nome: «CSV UTF-8» o «.xlsx».',
    en: 'The file is no workbook in .xlsx or .ods. Save As “CSV UTF-8” or “.xlsx”.',
  },
  encrypted: {
    it: 'Il file è protetto da una password: salvarne una copia senza password.',
    en: 'The file is protected by a password: save a copy without a password.',
  },
  broken: {
    it: `Il file è danneggiato o incompleto: ${SAVE_AS.it}`,
    en: `The file is damaged or incomplete: ${SAVE_AS.en}`,
  },
  'too-large': {
    it: 'Il file è troppo grande: tenere solo il foglio e le colonne dell’elenco, oppure Salva con nome: «CSV UTF-8».',
    en: 'The file is too large: keep only the sheet and the columns of the list, or Save As “CSV UTF-8”.',
  },
  'too-many-rows': {
    it: 'Il foglio ha più di 200.000 righe: dividerlo, oppure Salva con nome: «CSV UTF-8».',
    en: 'The sheet has more than 200,000 rows: divide it, or Save As “CSV UTF-8”.',
  },
} as const satisfies Record<FileProblem, Text>

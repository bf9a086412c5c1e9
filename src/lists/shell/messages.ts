import type { Text, TextTemplate } from '../../shared/language.ts'

/** Messages for the user of every command that reads a list. */
export const listMessages = {
  asOf: {
    it: '--as-of: serve una data, come 2027-04-30 o 30/04/2027',
    en: '--as-of: needs a date, like 2027-04-30 or 30/04/2027',
  },
  standardInput: {
    it: "Lettura dell'elenco dallo standard input; terminare con Ctrl-D",
    en: 'Reading the list from standard input; end with Ctrl-D',
  },
} as const satisfies Record<string, Text>

/**
 * More than one list. npm takes options before `--` for its own: `npm run report a.csv --format summary` leaves "a.csv"
 * and "summary".
 * @param example the right command line
 */
export const severalListsText: TextTemplate<string> = {
  it: (example) => `più di un elenco; se si intendevano opzioni, manca «--»: ${example}`,
  en: (example) => `more than one list; if options were meant, “--” is missing: ${example}`,
}

/** @param columns as they were given */
export const wrongColumnText: TextTemplate<readonly string[]> = {
  it: (columns) => `--column: serve NOME:CAMPO, con un campo o un servizio che esiste: ${columns.join(', ')}`,
  en: (columns) => `--column: needs NAME:FIELD, with a field or a service that exists: ${columns.join(', ')}`,
}

/** An option that takes one of some words. */
export const oneOfText: TextTemplate<{ readonly option: string; readonly words: readonly string[] }> = {
  it: ({ option, words }) => `${option}: uno tra ${words.join(', ')}`,
  en: ({ option, words }) => `${option}: one of ${words.join(', ')}`,
}

/** An option that takes a number. @param maximum the largest */
export const numberText: TextTemplate<{ readonly option: string; readonly what: Text; readonly maximum: number }> = {
  it: ({ option, what, maximum }) => `${option}: serve ${what.it} da 0 a ${maximum}`,
  en: ({ option, what, maximum }) => `${option}: needs ${what.en} from 0 to ${maximum}`,
}

/** What to do about a list whose columns were not understood, with the options of the command. */
export const columnRemedies = {
  'unusable-header': {
    it: 'Che cosa fare: dire che cos\'è una colonna, ad esempio --column "PEC socio:address".',
    en: 'What to do: say what a column is, for example --column "PEC socio:address".',
  },
  'no-service-column': {
    it: 'Che cosa fare: dire quale colonna ha i gigabyte di un servizio, ad esempio --column "GB extra:extra-space"; o, se le caselle non hanno davvero servizi, --services none.',
    en: 'What to do: say which column has the gigabytes of a service, for example --column "GB extra:extra-space"; or, if the mailboxes really have no services, --services none.',
  },
} as const satisfies Record<string, Text>

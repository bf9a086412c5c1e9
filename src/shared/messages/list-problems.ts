import type { ProblemText } from './problem-text.ts'

/** The problems of lists that cannot be read as a whole. */
export const listProblems = {
  'unusable-header': {
    title: { it: "Intestazione dell'elenco non utilizzabile", en: 'Unusable header' },
    meaning: {
      it: "Nessuna delle prime dieci righe dell'elenco nomina una colonna per l'indirizzo e una per la scadenza, o manca una colonna indicata con «column», o il testo non è in UTF-8.",
      en: 'None of the first ten lines of the list names a column for the address and one for the expiry, or a column given with “column” is missing, or the list is not in UTF-8.',
    },
    remedy: {
      it: 'Nominare le colonne: casella (o pec, email) e scadenza; una per ogni servizio. «header» dice quali colonne ci sono, quali mancano e quali nomi si capiscono; con il parametro «column», ad esempio column=PEC socio:address, si dice che cosa è una colonna. Salvare in UTF-8.',
      en: 'Name the columns: address and expiresOn (or their Italian names), one per service. “header” says which columns were found, which are missing and which names are understood; the parameter “column”, for example column=PEC socio:address, says what a column is. Save as UTF-8.',
    },
  },
  'no-service-column': {
    title: { it: 'Nessuna colonna di servizi', en: 'No service column' },
    meaning: {
      it: "L'elenco non ha alcuna colonna con i gigabyte di un servizio aggiuntivo: nessuna casella risulterebbe a rischio, anche se lo è.",
      en: 'The list has no column with the gigabytes of an add-on service: no mailbox would seem at risk, even if it is.',
    },
    remedy: {
      it: "Chiamare la colonna con il nome del servizio, ad esempio «spazio extra», o indicarla con il parametro «column», ad esempio column=GB extra:extra-space; «header» dice quali colonne ci sono e quali nomi si capiscono. Se le caselle dell'elenco non hanno davvero servizi: services=none.",
      en: 'Name the column like the service, for example “extra space”, or say what it is with the parameter “column”, for example column=GB extra:extra-space; “header” says which columns were found and which names are understood. If the mailboxes of the list really have no services: services=none.',
    },
  },
  'empty-list': {
    title: { it: 'Elenco vuoto', en: 'Empty list' },
    meaning: { it: "L'elenco non contiene alcuna casella.", en: 'The list contains no mailbox.' },
    remedy: { it: 'Inviare una riga per casella.', en: 'Send one line per mailbox.' },
  },
  'unreadable-workbook': {
    title: { it: 'Foglio di calcolo non leggibile', en: 'Unreadable workbook' },
    meaning: {
      it: 'Il file non è un foglio di calcolo .xlsx o .ods, oppure è danneggiato, protetto da una password o troppo grande.',
      en: 'The file is no workbook in .xlsx or .ods, or it is damaged, protected by a password or too large.',
    },
    remedy: {
      it: 'Leggere in «errors» quale caso ricorre; in Excel o LibreOffice, Salva con nome: «CSV UTF-8» o «.xlsx».',
      en: 'Read in “errors” which case applies; in Excel or LibreOffice, Save As “CSV UTF-8” or “.xlsx”.',
    },
  },
} as const satisfies Record<string, ProblemText>

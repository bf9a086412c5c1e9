import type { Language, Text, TextTemplate } from '../../shared/language.ts'

/** The agreement that was asked for does not exist, or none was and there are several. @param ids of all agreements */
export const agreementText: TextTemplate<readonly string[]> = {
  it: (ids) => `--agreement: indicare una convenzione tra ${ids.join(', ')}`,
  en: (ids) => `--agreement: state one of the agreements ${ids.join(', ')}`,
}

/** @param today the last date that a list can be of */
export const futureText: TextTemplate<string> = {
  it: (today) => `--as-of: la data dell'elenco non può essere dopo oggi, ${today}`,
  en: (today) => `--as-of: the date of the list cannot be after today, ${today}`,
}

/** Why a replacement was held back. */
export const heldText: TextTemplate<{ readonly rowsFaulty: number; readonly removed: number }> = {
  it: ({ rowsFaulty, removed }) =>
    rowsFaulty > 0
      ? `l'elenco ha righe errate (${rowsFaulty}), e le loro caselle andrebbero perse: non è stato cambiato nulla`
      : `l'elenco toglierebbe ${removed} caselle, più di quante si possano togliere: non è stato cambiato nulla. Se è giusto, ripetere con --remove-at-most ${removed}`,
  en: ({ rowsFaulty, removed }) =>
    rowsFaulty > 0
      ? `the list has faulty rows (${rowsFaulty}), whose mailboxes might be lost: nothing was changed`
      : `the list would remove ${removed} mailboxes, more than may be removed: nothing was changed. If that is right, repeat with --remove-at-most ${removed}`,
}

/** After the first faults or warnings. @param count of those that are not shown */
export const furtherText: TextTemplate<number> = {
  it: (count) => `… e altre ${count} righe errate`,
  en: (count) => `… and ${count} more faulty rows`,
}

/** How far an import has come. */
export function progressText(rows: number, language: Language): string {
  return language === 'it' ? `${rows} righe lette` : `${rows} rows read`
}

/** Above what a dry run would change. */
export const changesHeading: Text = { it: 'Cambierebbe (le prime 100):', en: 'Would change (the first 100):' }

/** What became of the import as a whole. */
export const endings = {
  done: { it: 'Importazione conclusa.', en: 'Import done.' },
  dryRun: { it: 'Prova: non è stato cambiato nulla.', en: 'Dry run: nothing was changed.' },
} as const satisfies Record<string, Text>

/** What `--help` writes. */
export const usage = {
  it: `npm run import -- [opzioni] [elenco]

Importa nel registro le caselle di un elenco (un file, o lo standard input; CSV, NDJSON, .xlsx o .ods): tutto o nulla.
Termina con 0, con 2 se l'elenco ha righe errate (le altre sono importate), e con 1 se non è stato importato nulla.

  --agreement ID       la convenzione delle caselle; serve se ce n'è più di una
  --mode replace       merge aggiunge e cambia le caselle; replace toglie anche quelle che l'elenco non nomina (merge)
  --dry-run            mostra che cosa succederebbe, senza cambiare nulla
  --remove-at-most N   quante caselle replace può togliere (un quinto di quelle della convenzione)
  --as-of 2027-04-30   la data in cui l'elenco era vero, anche 30/04/2027 (oggi)
  --services none      le caselle non hanno altri servizi che quelli delle colonne dell'elenco
  --column NOME:CAMPO  che cos'è una colonna: address, expiresOn, usedGigabytes, credit, creditReadOn, contact, language,
                       l'id di un servizio, o ignore; si può ripetere
  --from ndjson        formato di un elenco di testo, csv o ndjson (dal nome del file, altrimenti csv)
  --language en        it o en (it)
  -h, --help           queste righe
`,
  en: `npm run import -- [options] [list]

Imports the mailboxes of a list (a file, or standard input; CSV, NDJSON, .xlsx or .ods) into the register: all or nothing.
Ends with 0, with 2 if the list has faulty rows (the others are imported), and with 1 if nothing was imported.

  --agreement ID       the agreement of the mailboxes; needed if there are several
  --mode replace       merge adds and changes mailboxes; replace also removes those that the list does not name (merge)
  --dry-run            shows what would happen, and changes nothing
  --remove-at-most N   how many mailboxes replace may remove (a fifth of those of the agreement)
  --as-of 2027-04-30   the date on which the list was true, also 30/04/2027 (today)
  --services none      the mailboxes have no other services than those of the list's columns
  --column NAME:FIELD  what a column is: address, expiresOn, usedGigabytes, credit, creditReadOn, contact, language,
                       the id of a service, or ignore; may be repeated
  --from ndjson        format of a list in text, csv or ndjson (by the name of the file, otherwise csv)
  --language en        it or en (it)
  -h, --help           these lines
`,
} as const satisfies Text

import type { Text } from '../../shared/language.ts'

/** A workbook that would go to a terminal. */
export const terminalText: Text = {
  it: '--format xlsx scrive un file, che un terminale non mostra; aggiungere ad esempio > rapporto.xlsx',
  en: '--format xlsx writes a file, which a terminal cannot show; add for example > report.xlsx',
}

/** What `--help` writes. */
export const usage = {
  it: `npm run report -- [opzioni] [elenco]

Verifica i rinnovi di ogni casella di un elenco (un file, o lo standard input; CSV, NDJSON, .xlsx o .ods) e scrive il rapporto sullo standard output.
L'ultima riga sullo standard error conta le righe, quelle errate, gli avvisi e le caselle a rischio.
Termina con 0, con 2 se l'elenco ha righe errate, e con 1 se non c'è alcun rapporto.

  --as-of 2027-04-30   la data per cui si verificano i rinnovi, anche 30/04/2027 (oggi)
  --due-within 60      solo le caselle in scadenza entro questo numero di giorni, o già scadute
  --format ndjson      formato del rapporto: csv, xlsx, ndjson, o summary, i soli totali in JSON (csv)
  --services none      le caselle dell'elenco non hanno servizi, e per questo mancano le loro colonne
  --column NOME:CAMPO  che cos'è una colonna: address, expiresOn, usedGigabytes, credit, l'id di un servizio, o ignore;
                       si può ripetere, ad esempio --column "GB extra:extra-space"
  --from ndjson        formato di un elenco di testo, csv o ndjson (dal nome del file, altrimenti csv)
  --language en        it o en (it)
  -h, --help           queste righe
`,
  en: `npm run report -- [options] [list]

Checks the renewals of every mailbox of a list (a file, or standard input; CSV, NDJSON, .xlsx or .ods) and writes the report to standard output.
The last line on standard error counts the rows, the faulty ones, the warnings and the mailboxes at risk.
Ends with 0, with 2 if the list has faulty rows, and with 1 if there is no report.

  --as-of 2027-04-30   the date for which the renewals are checked, also 30/04/2027 (today)
  --due-within 60      only mailboxes due within this number of days, or whose expiry has passed
  --format ndjson      format of the report: csv, xlsx, ndjson, or summary, its totals alone in JSON (csv)
  --services none      the mailboxes of the list have no services, so that it has no column for them
  --column NAME:FIELD  what a column is: address, expiresOn, usedGigabytes, credit, the id of a service, or ignore;
                       may be repeated, for example --column "GB extra:extra-space"
  --from ndjson        format of a list in text, csv or ndjson (by the name of the file, otherwise csv)
  --language en        it or en (it)
  -h, --help           these lines
`,
} as const satisfies Text

import t from 'tap'
import { plainName, wordsOf } from '../../src/shared/column-name.ts'

t.test('a column is known by its name, however it is typed', async (t) => {
  const table: [plain: string, ...typed: string[]][] = [
    ['scadenza', 'scadenza', 'SCADENZA:', ' Scadenza * ', 'sca\u00addenza', '\u200bScadenza\ufeff', 'Scadenza\r\n'],
    [
      'datascadenza',
      '  Data   SCADENZA\t',
      'data_scadenza',
      'Data-scadenza',
      'data.scadenza',
      'dataScadenza',
      'DataScadenza',
    ],
    [
      'spazioextra',
      'Spazio\u00a0extra',
      'Spazio extra (GB)',
      'Spazio extra(GB)',
      'Spazio (GB) extra',
      'Spazio extra GB',
    ],
    [
      'spazioextra',
      '__Spazio__Extra_(GB)',
      'spazioExtraGB',
      'SpazioExtra',
      'Spazio extra [in giga]',
      'Spazio extra in GB',
    ],
    ['capacita', 'Capacita\u0300', 'Capacità', "CAPACITA'", 'Capacita’'],
    ['credito', 'Credito [€]', 'Credito €', 'credito_eur', 'Credito in euro', 'Credito (Euro)'],
    ['emailpec', 'E-mail PEC', 'e_mail pec', 'Email/PEC', 'eMailPEC'],
    ['usedgigabytes', 'usedGigabytes', 'USED_GIGABYTES', 'used-gigabytes', 'usedgigabytes'],
    ['used', 'Used (GB)', 'used_gb', 'Used in gigabytes'],
    ['gbusati', 'GB usati', 'gb_usati'],
    ['gb', 'GB', '(GB) gb'],
    ['spaziogb', 'spaziogb'],
    ['spazioarchivio', 'Spazio (archivio)'],
    ['', '', '***', '€', '(GB)'],
  ]
  for (const [plain, ...typed] of table) for (const name of typed) t.equal(plainName(name), plain, JSON.stringify(name))
})

t.test('the words of a name', async (t) => {
  t.strictSame(wordsOf('GB dell’Archivio (GB)'), ['gb', 'dell', 'archivio', 'gb'])
  t.strictSame(wordsOf('***'), [''])
})

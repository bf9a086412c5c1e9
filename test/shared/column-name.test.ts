import t from 'tap'
import { hasLookAlikes, hasOtherUnit, plainName, wordsOf } from '../../src/shared/column-name.ts'

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
    ['occupazionepercent', 'Occupazione %', 'occupazione(%)'],
    ['', '', '***', '€', '(GB)'],
  ]
  for (const [plain, ...typed] of table) for (const name of typed) t.equal(plainName(name), plain, JSON.stringify(name))
})

t.test('the words of a name', async (t) => {
  t.strictSame(wordsOf('GB dell’Archivio (GB)'), ['gb', 'dell', 'archivio', 'gb'])
  t.strictSame(wordsOf('***'), [''])
})

t.test('a name that states another unit', async (t) => {
  for (const name of ['Spazio (€)', 'spazio euro', 'spazio_eur', '€ spazio'])
    t.ok(hasOtherUnit(name, 'gigabytes'), name)
  for (const name of ['Saldo GB', 'saldo [gib]', 'giga saldo']) t.ok(hasOtherUnit(name, 'euro'), name)
  for (const unit of ['gigabytes', 'euro'] as const) t.notOk(hasOtherUnit('Spazio eurostat MB', unit))
})

t.test('a name with letters that only look like Latin ones', async (t) => {
  for (const name of ['sp\u0430zio', 'note \u0430a', 'a\u03bf']) t.ok(hasLookAlikes(name), name)
  for (const name of ['spazio', 'città', '\u0438\u043c\u044f', 'note \u0430', '']) t.notOk(hasLookAlikes(name), name)
})

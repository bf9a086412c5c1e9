import t from 'tap'
import { plainName } from '../../src/shared/column-name.ts'

t.test('a column is known by its name, however it is typed', async (t) => {
  const table: [string, string][] = [
    ['scadenza', 'scadenza'],
    ['  Data   SCADENZA\t', 'data scadenza'],
    ['Spazio\u00a0extra', 'spazio extra'],
    ['Capacita\u0300', 'capacità'],
    ['Spazio extra (GB)', 'spazio extra'],
    ['Spazio extra(GB)', 'spazio extra'],
    ['Spazio (GB) extra', 'spazio (gb) extra'],
    ['Credito [€]', 'credito'],
    ['Spazio extra GB', 'spazio extra'],
    ['Credito €', 'credito'],
    ['credito_eur', 'credito'],
    ['data_scadenza', 'data scadenza'],
    ['__Spazio__Extra_(GB)', 'spazio extra'],
    ['GB usati', 'gb usati'],
    ['GB', 'gb'],
    ['spaziogb', 'spaziogb'],
    ['Spazio (archivio)', 'spazio (archivio)'],
    ['', ''],
  ]
  for (const [typed, plain] of table) t.equal(plainName(typed), plain, JSON.stringify(typed))
})

import t from 'tap'
import { fileKind } from '../../src/lists/file-kind.ts'
import { CSV, NDJSON, open } from '../support/list.ts'
import { fixtureList } from '../support/report.ts'

t.test('files that are no text are recognized by their first bytes', async (t) => {
  const cases: [name: string, bytes: Buffer | string, kind: string | undefined][] = [
    ['.xlsx', fixtureList('secretariat.xlsx'), 'zip'],
    ['.ods', fixtureList('secretariat.ods'), 'zip'],
    ['an empty zip file', Buffer.from('504b05060000', 'hex'), 'zip'],
    ['.xls', fixtureList('excel-97.xls'), 'office'],
    ['PDF', fixtureList('secretariat.pdf'), 'pdf'],
    ['HTML', fixtureList('web-page.xls'), 'web-page'],
    ['HTML after a byte order mark', '\ufeff\n <TABLE><tr><td>casella', 'web-page'],
    ['HTML in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), 'web-page'],
    ['XML of Excel 2003', '<?xml version="1.0"?><Workbook>', 'web-page'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'other'],
    ['RTF', '{\\rtf1\\ansi', 'other'],
    ['CSV', 'casella;scadenza\n', undefined],
    ['CSV with a name in angle brackets', '<casella>;scadenza\n', undefined],
    ['NDJSON', '{"address":', undefined],
    ['nothing', '', undefined],
  ]
  for (const [name, bytes, kind] of cases) t.equal(fileKind(Buffer.from(bytes)), kind, name)
})

t.test('the first bytes decide, whatever the format says', async (t) => {
  for (const format of [CSV, NDJSON] as const) {
    t.match(await open(fixtureList('excel-97.xls'), format), {
      problem: 'unreadable-workbook',
      faults: [{ file: 'old-excel' }],
    })
    t.match(await open(fixtureList('secretariat.pdf'), format), { faults: [{ file: 'pdf' }] })
    t.match(await open(fixtureList('web-page.xls'), format), { faults: [{ file: 'web-page' }] })
    t.match(await open(Buffer.from('GIF89a'), format), { faults: [{ file: 'no-workbook' }] })
  }
})

t.test('a workbook with a password is no old one, also where its name spans two blocks', async (t) => {
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(1000),
  ])
  for (const blockBytes of [7, 64 * 1024]) {
    t.match(await open(encrypted, CSV, blockBytes), { problem: 'unreadable-workbook', faults: [{ file: 'encrypted' }] })
  }
})

import t from 'tap'
import { unreadableText } from '../../../src/lists/shell/file-messages.ts'

t.test('why a list cannot be read, without the codes of the system', async (t) => {
  for (const [code, text] of [
    ['ENOENT', 'il file non esiste'],
    ['EISDIR', 'è una cartella, non un file'],
    ['EACCES', 'manca il permesso di leggere il file'],
    ['EPERM', 'manca il permesso di leggere il file'],
    ['EIO', 'EIO: i/o error, read'],
    [undefined, 'EIO: i/o error, read'],
  ] as const) {
    const error = Object.assign(new Error('EIO: i/o error, read'), { code })
    t.equal(unreadableText('soci.csv', error, 'it'), `soci.csv: ${text}`)
  }
})

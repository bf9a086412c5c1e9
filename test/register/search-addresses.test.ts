import t from 'tap'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { searchAddresses } from '../../src/register/search-addresses.ts'
import { recordWith } from '../support/records.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const START = { agreement: '', address: '' }

for (const kind of STORES) {
  t.test(kind, async (t) => {
    const register = createRegister(await emptyStore(t, kind))
    t.teardown(() => register.close())
    const mailbox = (id: string, agreement = 'architetti-torino') =>
      recordWith({ id: id.replace(/\W/g, '-'), agreement, address: `${id}@example.it` })
    const ids = ['anna', 'a%b', 'a_b', 'axb', 'berta']
    await register.write((db) =>
      saveMailboxes(db, [...ids.map((id) => mailbox(id)), mailbox('anna.b', 'other'), mailbox('a', 'third')]),
    )
    const search = (text: string, limit = 200, after = START, limits?: { perTurn: number; maxRead: number }) =>
      register.read((db) => searchAddresses(db, ['other', 'architetti-torino'], text, limit, after, limits))
    const found = async (text: string) => (await search(text)).records.map(({ address }) => address.split('@')[0])

    t.strictSame(await found('ANNA'), ['anna', 'anna.b'], 'agreement by agreement')
    t.strictSame(await found('a%'), ['a%b'], 'no wildcard')
    t.strictSame(await found('a_'), ['a_b'], 'no wildcard')
    t.strictSame(await found('%'), ['a%b'])
    t.strictSame(await found('@example.it'), ['a%b', 'a_b', 'anna', 'axb', 'berta', 'anna.b'])
    t.strictSame(await found('nobody'), [])

    const later = await search('ann', 200, { agreement: 'other', address: '' })
    t.strictSame(
      later.records.map(({ id }) => id),
      ['anna-b'],
      'after the agreement before',
    )
    const first = await search('a', 4)
    t.equal(first.records.length, 4)
    t.strictSame(first.next, { agreement: 'architetti-torino', address: 'axb@example.it' })
    const second = await search('a', 4, first.next)
    t.strictSame(
      second.records.map(({ id }) => id),
      ['berta', 'anna-b'],
    )
    t.equal(second.next, undefined)

    const pages: string[][] = []
    let after: typeof START | undefined = START
    while (after !== undefined) {
      const page = await search('an', 200, after, { perTurn: 2, maxRead: 3 })
      pages.push(page.records.map(({ id }) => id))
      after = page.next
    }
    t.strictSame(pages, [['anna'], ['anna-b']], 'after so many addresses a page ends')
  })
}

import t from 'tap'
import { keepOptOuts, takeOptOuts } from '../../src/register/opt-outs.ts'
import { removeExpired } from '../../src/register/retention.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { recordWith } from '../support/records.ts'
import { registeredApp } from '../support/registered-app.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const ADDRESS = 'mario.rossi@architettitorinopec.it'

for (const kind of STORES) {
  t.test(kind, async (t) => {
    const others = Array.from({ length: 9 }, (_, index) =>
      recordWith({ id: `other${index}`, address: `other${index}@architettitorinopec.it` }),
    )
    const { app, register, headersWith } = await registeredApp(t, [recordWith(), ...others], await emptyStore(t, kind))
    const headers = await headersWith()
    const mailbox = async () => {
      const payload = { address: ADDRESS }
      const response = await app.inject({ method: 'POST', url: '/v1/mailbox-searches', headers, payload })
      return response.json().items[0] as { id: string; reminders: string } | undefined
    }
    const versioned = async (id: string) => {
      const { headers: found } = await app.inject({ url: `/v1/mailboxes/${id}`, headers })
      return { ...headers, 'if-match': String(found.etag) }
    }
    const turn = async (reminders: 'on' | 'off') => {
      const { id } = (await mailbox()) as { id: string }
      const url = `/v1/mailboxes/${id}`
      await app.inject({ method: 'PATCH', url, headers: await versioned(id), payload: { reminders } })
      t.equal((await mailbox())?.reminders, reminders)
    }
    const remove = async () => {
      const { id } = (await mailbox()) as { id: string }
      await app.inject({ method: 'DELETE', url: `/v1/mailboxes/${id}`, headers: await versioned(id) })
      t.equal(await mailbox(), undefined)
    }
    const importList = async (addresses: readonly string[], query = '') => {
      const rows = addresses.map((address) => `${address},2027-04-30,3`)
      const payload = ['address,expiresOn,extra-space', ...rows].join('\n')
      const url = `/v1/mailbox-imports?agreement=architetti-torino&asOf=2026-11-21${query}`
      const response = await app.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'text/csv' },
        payload,
      })
      t.equal(response.statusCode, 200)
    }

    await t.test('who has opted out stays so when the mailbox is erased and registered again', async (t) => {
      await turn('off')
      await remove()
      await importList([ADDRESS])
      t.equal((await mailbox())?.reminders, 'off')
      t.strictSame(await register.read((db) => takeOptOuts(db, [ADDRESS])), new Set(), 'the record says it now')
    })

    await t.test('a replacement and the end of the time in the register keep it too', async (t) => {
      const addresses = others.map(({ address }) => address)
      await importList(addresses, '&mode=replace')
      t.equal(await mailbox(), undefined)
      await importList([ADDRESS])
      t.equal((await mailbox())?.reminders, 'off')
      const later = Date.parse('2028-05-01T12:00:00Z')
      t.equal(await register.write((db) => removeExpired(db, fixtureAgreements(), later)), 10)
      await importList([ADDRESS.toUpperCase()])
      t.equal((await mailbox())?.reminders, 'off')
    })

    await t.test('once they are on again, nothing is left of it', async (t) => {
      await turn('on')
      await remove()
      await importList([ADDRESS])
      t.equal((await mailbox())?.reminders, 'on')
    })

    await t.test('only a hash is kept, that no one can make without the secret of the register', async (t) => {
      await turn('off')
      await remove()
      const rows = await register.read((db) => db.selectFrom('opt_outs').selectAll().execute())
      t.equal(rows.length, 1)
      t.match(rows[0]?.address_hash, /^[0-9a-f]{64}$/)
    })

    await t.test('each of very many is kept', async (t) => {
      const addresses = Array.from({ length: 1001 }, (_, index) => `many${index}@architettitorinopec.it`)
      await register.write((db) => keepOptOuts(db, addresses, '2026-11-27T09:00:00.000Z'))
      const kept = await register.write((db) => takeOptOuts(db, addresses))
      t.strictSame(kept, new Set(addresses))
    })
  })
}

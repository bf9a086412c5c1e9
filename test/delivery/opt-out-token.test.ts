import t from 'tap'
import { deliveryOfToken, optOutToken, optOutUrl } from '../../src/delivery/opt-out-token.ts'
import { createRegister } from '../../src/register/register.ts'
import { keyedHash, knownKeyedHash } from '../../src/register/secret.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const DELIVERY = '0123456789abcdef0123456789abcdef'

for (const kind of STORES) {
  t.test(`${kind}: the token of a delivery is always the same, and no one else can make it`, async (t) => {
    const url = await emptyStore(t, kind)
    const [register, another] = [createRegister(url), createRegister(url)]
    t.teardown(() => Promise.all([register.close(), another.close()]))
    t.equal(await register.read(knownKeyedHash), undefined, 'a secret is made when it is first needed')
    const [hash, same] = await Promise.all([register.write(keyedHash), another.write(keyedHash)])
    const token = optOutToken(hash, DELIVERY)
    t.match(token, /^[0-9a-f]{64}$/)
    t.equal(optOutToken(same, DELIVERY), token, 'the secret is one, whoever made it')
    t.equal(deliveryOfToken(await register.write(keyedHash), token), DELIVERY)
    t.not(hash('address', DELIVERY), hash('opt-out', DELIVERY))
    const last = token.endsWith('0') ? '1' : '0'
    for (const wrong of [
      '',
      DELIVERY,
      `${token}0`,
      ` ${token}`,
      token.slice(1),
      token.toUpperCase(),
      `${token.slice(0, -1)}${last}`,
      `${'f'.repeat(32)}${token.slice(32)}`,
    ])
      t.equal(deliveryOfToken(hash, wrong), undefined, wrong)
    t.equal(optOutUrl('https://pec.example.org', token), `https://pec.example.org/opt-outs/${token}`)
  })
}

t.test('the token of one register is none of another', async (t) => {
  const registers = [createRegister('sqlite::memory:'), createRegister('sqlite::memory:')] as const
  t.teardown(() => Promise.all(registers.map((each) => each.close())))
  const hashes = await Promise.all(registers.map((each) => each.write(keyedHash)))
  const [one, other] = hashes as [(typeof hashes)[0], (typeof hashes)[0]]
  t.equal(deliveryOfToken(other, optOutToken(one, DELIVERY)), undefined)
})

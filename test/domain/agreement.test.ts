import t from 'tap'
import { type Agreement, createAgreements, offersAll, serviceOf } from '../../src/domain/agreement.ts'
import { domainOf, inLowerCase, isExpired } from '../../src/domain/mailbox.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const agreements = fixtureAgreements()

t.test('the agreement of an address: exactly its domain, case aside', async (t) => {
  const kelvin = createAgreements([
    { ...(agreements.all[0] as Agreement), id: 'kelvin', domains: ['kpec.it', 'spec.it'] },
  ])
  const table: { name: string; address: string; expected: string | undefined }[] = [
    { name: 'the domain', address: 'mario.rossi@architettitorinopec.it', expected: 'architetti-torino' },
    { name: 'upper case', address: 'MARIO.ROSSI@ARCHITETTITORINOPEC.IT', expected: 'architetti-torino' },
    { name: 'mixed case', address: 'a@ArchitettiTorinoPec.it', expected: 'architetti-torino' },
    { name: 'another agreement', address: 'a@ingpec.eu', expected: 'ingegneri-cni' },
    { name: 'the second domain of an agreement', address: 'a@pec.esempio.example', expected: 'ordine-di-prova' },
    {
      name: 'a quoted @ in the local part',
      address: '"a@ingpec.eu"@architettitorinopec.it',
      expected: 'architetti-torino',
    },
    { name: 'a subdomain', address: 'a@mail.architettitorinopec.it', expected: undefined },
    { name: 'a parent domain', address: 'a@it', expected: undefined },
    { name: 'the domain as a prefix', address: 'a@architettitorinopec.it.example.com', expected: undefined },
    { name: 'the domain as a suffix', address: 'a@xarchitettitorinopec.it', expected: undefined },
    { name: 'a trailing dot', address: 'a@architettitorinopec.it.', expected: undefined },
    { name: 'a space at the end', address: 'a@architettitorinopec.it ', expected: undefined },
    { name: 'a Cyrillic letter', address: 'a@аrchitettitorinopec.it', expected: undefined },
    { name: 'full-width letters', address: 'a@ａrchitettitorinopec.it', expected: undefined },
    { name: 'a zero-width space', address: 'a@architetti\u200btorinopec.it', expected: undefined },
    { name: 'a soft hyphen', address: 'a@architetti\u00adtorinopec.it', expected: undefined },
    { name: 'a NUL at the end', address: 'a@architettitorinopec.it\u0000', expected: undefined },
    { name: 'a delete character at the end', address: 'a@architettitorinopec.it\u007f', expected: undefined },
    { name: 'no domain', address: 'a@', expected: undefined },
    { name: 'no local part and no @', address: 'architettitorinopec.it', expected: undefined },
    { name: 'nothing', address: '', expected: undefined },
    { name: 'the name of a built-in property', address: 'a@__proto__', expected: undefined },
    { name: 'the name of a built-in method', address: 'a@constructor', expected: undefined },
  ]
  for (const { name, address, expected } of table) t.equal(agreements.byAddress(address)?.id, expected, name)
  t.equal(kelvin.byAddress('a@kpec.it')?.id, 'kelvin')
  t.equal(kelvin.byAddress('a@KPEC.IT')?.id, 'kelvin')
  t.equal(kelvin.byAddress('a@\u212apec.it'), undefined, 'the Kelvin sign, whose lower case is k')
  t.equal(kelvin.byAddress('a@\u017fpec.it'), undefined, 'the long s, whose upper case is S')
})

t.test('the domain of an address', async (t) => {
  t.equal(domainOf('Mario.Rossi@ArchitettiTorinoPec.IT'), 'ArchitettiTorinoPec.IT')
  t.equal(inLowerCase('ArchitettiTorinoPec.IT'), 'architettitorinopec.it')
  t.equal(domainOf('a@b@c.it'), 'c.it')
  t.equal(domainOf('@c.it'), 'c.it')
  t.equal(domainOf('c.it'), undefined)
  t.equal(domainOf('c.it@'), undefined)
  t.equal(inLowerCase('c.it\n'), undefined)
})

t.test('the agreement of an id: exactly', async (t) => {
  t.equal(agreements.byId('architetti-torino')?.sponsor.shortName, 'OAT')
  for (const id of ['Architetti-Torino', 'architetti', '', '__proto__', 'toString']) {
    t.equal(agreements.byId(id), undefined, id)
  }
  t.strictSame(agreements.all.map(({ id }) => id).sort(), ['architetti-torino', 'ingegneri-cni', 'ordine-di-prova'])
})

t.test('the services of an agreement', async (t) => {
  const architects = agreements.byId('architetti-torino') as Agreement
  t.equal(serviceOf(architects, 'preservation')?.name.it, 'Conservazione')
  for (const id of ['Preservation', 'extra-inbox', '', '__proto__']) t.equal(serviceOf(architects, id), undefined, id)
  const asked = (...services: string[]) => services.map((service) => ({ service, gigabytes: 1 }))
  t.equal(offersAll(architects, asked('extra-space', 'preservation')), true)
  t.equal(offersAll(architects, asked('extra-space', 'extra-inbox')), false)
  t.equal(offersAll(architects, []), true)
})

t.test('the expiry day itself still belongs to the term', async (t) => {
  t.equal(isExpired('2027-04-30', '2027-04-29'), false)
  t.equal(isExpired('2027-04-30', '2027-04-30'), false)
  t.equal(isExpired('2027-04-30', '2027-05-01'), true)
})

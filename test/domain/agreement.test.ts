import t from 'tap'
import { type Agreement, createAgreements, serviceOf } from '../../src/domain/agreement.ts'
import { isExpired, mailDomainOf } from '../../src/domain/mailbox.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const agreements = fixtureAgreements()

t.test('the agreement of an address: exactly its domain, case aside', async (t) => {
  const kelvin = createAgreements([
    { ...(agreements.all[0] as Agreement), id: 'kelvin', domains: ['kpec.it', 'spec.it'] },
  ])
  const table: { name: string; given: string; expect: string | undefined }[] = [
    { name: 'the domain', given: 'mario.rossi@architettitorinopec.it', expect: 'architetti-torino' },
    { name: 'upper case', given: 'MARIO.ROSSI@ARCHITETTITORINOPEC.IT', expect: 'architetti-torino' },
    { name: 'mixed case', given: 'a@ArchitettiTorinoPec.it', expect: 'architetti-torino' },
    { name: 'another agreement', given: 'a@ingpec.eu', expect: 'ingegneri-cni' },
    { name: 'the second domain of an agreement', given: 'a@pec.esempio.example', expect: 'ordine-di-prova' },
    {
      name: 'a quoted @ in the local part',
      given: '"a@ingpec.eu"@architettitorinopec.it',
      expect: 'architetti-torino',
    },
    { name: 'a subdomain', given: 'a@mail.architettitorinopec.it', expect: undefined },
    { name: 'a parent domain', given: 'a@it', expect: undefined },
    { name: 'the domain as a prefix', given: 'a@architettitorinopec.it.example.com', expect: undefined },
    { name: 'the domain as a suffix', given: 'a@xarchitettitorinopec.it', expect: undefined },
    { name: 'a trailing dot', given: 'a@architettitorinopec.it.', expect: undefined },
    { name: 'a space at the end', given: 'a@architettitorinopec.it ', expect: undefined },
    { name: 'a Cyrillic letter', given: 'a@аrchitettitorinopec.it', expect: undefined },
    { name: 'full-width letters', given: 'a@ａrchitettitorinopec.it', expect: undefined },
    { name: 'a zero-width space', given: 'a@architetti\u200btorinopec.it', expect: undefined },
    { name: 'a soft hyphen', given: 'a@architetti\u00adtorinopec.it', expect: undefined },
    { name: 'a NUL at the end', given: 'a@architettitorinopec.it\u0000', expect: undefined },
    { name: 'a delete character at the end', given: 'a@architettitorinopec.it\u007f', expect: undefined },
    { name: 'no domain', given: 'a@', expect: undefined },
    { name: 'no local part and no @', given: 'architettitorinopec.it', expect: undefined },
    { name: 'nothing', given: '', expect: undefined },
    { name: 'the name of a built-in property', given: 'a@__proto__', expect: undefined },
    { name: 'the name of a built-in method', given: 'a@constructor', expect: undefined },
  ]
  for (const { name, given, expect } of table) t.equal(agreements.byAddress(given)?.id, expect, name)
  t.equal(kelvin.byAddress('a@kpec.it')?.id, 'kelvin')
  t.equal(kelvin.byAddress('a@KPEC.IT')?.id, 'kelvin')
  t.equal(kelvin.byAddress('a@\u212apec.it'), undefined, 'the Kelvin sign, whose lower case is k')
  t.equal(kelvin.byAddress('a@\u017fpec.it'), undefined, 'the long s, whose upper case is S')
})

t.test('the domain of an address', async (t) => {
  t.equal(mailDomainOf('Mario.Rossi@ArchitettiTorinoPec.IT'), 'architettitorinopec.it', 'in lower case')
  t.equal(mailDomainOf('a@b@c.it'), 'c.it')
  t.equal(mailDomainOf('@c.it'), 'c.it')
  t.equal(mailDomainOf('c.it'), undefined)
  t.equal(mailDomainOf('c.it@'), undefined)
  t.equal(mailDomainOf('a@c.it\n'), undefined)
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
})

t.test('the expiry day itself still belongs to the term', async (t) => {
  t.equal(isExpired('2027-04-30', '2027-04-29'), false)
  t.equal(isExpired('2027-04-30', '2027-04-30'), false)
  t.equal(isExpired('2027-04-30', '2027-05-01'), true)
})

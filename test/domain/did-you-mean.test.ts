import fc from 'fast-check'
import t from 'tap'
import { didYouMean, editDistance } from '../../src/domain/did-you-mean.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { holds } from '../support/arbitraries.ts'

const TORINO = 'architettitorinopec.it'
const ENGINEERS = 'ingpec.eu'

t.test('the covered domain that was probably meant', async (t) => {
  const table: { name: string; given: string; expect?: string }[] = [
    { name: 'a dot too many', given: 'architettitorino.pec.it', expect: TORINO },
    { name: 'in capitals', given: 'ARCHITETTITORINO.PEC.IT', expect: TORINO },
    { name: 'two hyphens too many', given: 'architetti-torino-pec.it', expect: TORINO },
    { name: 'a letter missing', given: 'architetitorinopec.it', expect: TORINO },
    { name: 'the ending missing', given: 'architettitorinopec' },
    { name: 'two letters missing', given: 'arhitetitorinopec.it', expect: TORINO },
    { name: 'three letters missing', given: 'arhitetitorinpec.it' },
    { name: 'two letters that changed places', given: 'acrhitettitorinopec.it', expect: TORINO },
    { name: 'another ending', given: 'architettitorinopec.eu', expect: TORINO },
    { name: 'a comma for the dot', given: 'architettitorinopec,it', expect: TORINO },
    { name: 'a dot at the end', given: 'architettitorinopec.it.', expect: TORINO },
    { name: 'a letter with an accent', given: 'architettitorinopéc.it', expect: TORINO },
    { name: 'a look-alike: the Cyrillic a', given: 'аrchitettitorinopec.it', expect: TORINO },
    { name: 'a short domain', given: 'igpec.eu', expect: ENGINEERS },
    { name: 'a short domain with another ending', given: 'ingpec.it', expect: ENGINEERS },
    { name: 'a subdomain', given: 'mail.architettitorinopec.it' },
    { name: 'the mail of another Order', given: 'archiworldpec.it' },
    { name: 'another provider', given: 'pec.it' },
    { name: 'nothing', given: '' },
  ]
  for (const { name, given, expect } of table) t.equal(didYouMean(given, [TORINO, ENGINEERS]), expect, name)
})

t.test('no guess between two that are near', async (t) => {
  const covered = ['ingpec.eu', 'ingpec.it', TORINO]
  t.equal(didYouMean('ingpec.et', covered), undefined, 'both are near')
  t.equal(didYouMean('ingpec.ei', covered), undefined, 'one is nearer, but the other is near too')
  t.equal(didYouMean('ngpecc.eu', covered), 'ingpec.eu', 'the other is too far')
  t.equal(didYouMean('ingpec.eu', []), undefined)
})

t.test('a look-alike whose lower case is the covered domain is not it, but near', async (t) => {
  t.equal(didYouMean('\u212apec.it', ['kpec.it']), 'kpec.it', 'the Kelvin sign')
})

t.test('the domain of an address, never its local part', async (t) => {
  const agreements = fixtureAgreements()
  t.equal(agreements.nearestDomain('mario.rossi@architettitorino.pec.it'), TORINO)
  t.equal(agreements.nearestDomain('architettitorinopec.it@pec.it'), undefined)
  t.equal(agreements.nearestDomain('a@pec.esempi.example'), 'pec.esempio.example', 'the second domain of an agreement')
})

t.test('edit distances', async (t) => {
  const table: [string, string, number][] = [
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 2],
    ['abc', 'bc', 1],
    ['bc', 'abc', 1],
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['architettitorino.pec.it', TORINO, 1],
    [ENGINEERS, TORINO, 16],
  ]
  for (const [from, to, expect] of table) t.equal(editDistance(from, to), expect, `${from} to ${to}`)
})

t.test('edit distances are symmetric, and one edit is at most 1', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 })
  holds(
    fc.property(word, word, fc.nat(8), fc.constantFrom('a', 'b', ''), (from, to, at, letter) => {
      const edited = to.slice(0, at) + letter + to.slice(at + 1)
      const distance = editDistance(from, to)
      return distance === editDistance(to, from) && Math.abs(distance - editDistance(from, edited)) <= 1
    }),
  )
})

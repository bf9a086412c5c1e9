import t from 'tap'
import { ref } from '../../../src/shared/schemas/builders.ts'
import { Address, scalars } from '../../../src/shared/schemas/scalars.ts'
import { schemaFaults } from '../../../src/shared/validation/schema-faults.ts'
import { strictChecker } from '../../../src/shared/validation/strict-checker.ts'

const check = strictChecker(scalars)(ref(Address))
const codesOf = (address: string): string[] => schemaFaults(check(address) ?? []).map(({ code }) => code)

t.test('addresses of real mailboxes', async (t) => {
  const addresses = [
    'mario.rossi@architettitorinopec.it',
    'MARIO.ROSSI@ArchitettiTorinoPec.it',
    'm@pec.it',
    "d'angelo@pec.it",
    'mario_rossi-2+studio@pec.it',
    '12345@pec.it',
    'a/b=c@pec.it',
    'studio#1&figli@pec.it',
    'niccolò@pec.it',
    'niccolo\u0300@pec.it',
    'a@pec,it',
    'a@pec.it.',
  ]
  for (const address of addresses) t.strictSame(codesOf(address), [], address)
})

t.test('what no mailbox is called, although the pattern of the contract allows it', async (t) => {
  const table: [name: string, address: string][] = [
    ['mailto: in front', 'mailto:mario.rossi@pec.it'],
    ['MAILTO: in front', 'MAILTO:mario.rossi@pec.it'],
    ['a comma for a dot', 'mario,rossi@pec.it'],
    ['a semicolon', 'mario;rossi@pec.it'],
    ['angle brackets', '<mario.rossi@pec.it>'],
    ['round brackets', 'mario(rossi)@pec.it'],
    ['square brackets', '[mario]@pec.it'],
    ['quotes', '"mario.rossi"@pec.it'],
    ['a backslash', 'mario\\rossi@pec.it'],
    ['a typographic apostrophe', 'd’angelo@pec.it'],
    ['a full-width comma', 'mario，rossi@pec.it'],
    ['an emoji', 'mario😀@pec.it'],
    ['a dot in front', '.mario@pec.it'],
    ['a dot before the @', 'mario.@pec.it'],
    ['two dots', 'mario..rossi@pec.it'],
  ]
  const pattern = new RegExp((Address as unknown as { pattern: string }).pattern)
  for (const [name, address] of table) {
    t.match(address, pattern, name)
    t.strictSame(codesOf(address), ['wrong-format'], name)
  }
})

t.test('what cannot be seen, anywhere in the address', async (t) => {
  const invisible = [
    0x00, 0x09, 0x0a, 0x20, 0x7f, 0x85, 0xa0, 0xad, 0x034f, 0x061c, 0x115f, 0x180e, 0x2000, 0x200b, 0x200c, 0x200d,
    0x200e, 0x200f, 0x2028, 0x202a, 0x202e, 0x2060, 0x2066, 0x2800, 0x3000, 0x3164, 0xd800, 0xe000, 0xfe0f, 0xfeff,
    0xffa0, 0xe0001, 0xe0100,
  ]
  for (const code of invisible) {
    const one = String.fromCodePoint(code)
    const places = {
      first: `${one}a@pec.it`,
      within: `a${one}b@pec.it`,
      domain: `a@pe${one}c.it`,
      last: `a@pec.it${one}`,
    }
    for (const [place, address] of Object.entries(places)) {
      t.strictSame(codesOf(address), ['wrong-format'], `U+${code.toString(16)} ${place}`)
    }
  }
})

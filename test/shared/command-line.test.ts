import t from 'tap'
import { type OptionFault, readCommandLine } from '../../src/shared/command-line.ts'
import { optionFaultText } from '../../src/shared/messages/options.ts'

const KINDS = { format: 'value', 'as-of': 'value', quiet: 'flag' } as const

t.test('values, flags and positionals', async (t) => {
  const { values, flags, positionals, fault } = readCommandLine(
    ['a.csv', '--format', 'csv', '--as-of=-1', '--quiet', '-h', '-'],
    KINDS,
  )
  t.strictSame(values, { format: 'csv', 'as-of': '-1' })
  t.strictSame([...flags], ['quiet', 'help'])
  t.strictSame(positionals, ['a.csv', '-'])
  t.equal(fault, undefined)
  t.strictSame(readCommandLine(['--', '--format'], KINDS).positionals, ['--format'])
})

t.test('the first fault, while the other options are read all the same', async (t) => {
  const table: [args: string[], code: OptionFault['code'], option: string][] = [
    [['--frmat', 'csv'], 'unknown', '--frmat'],
    [['--toString'], 'unknown', '--toString'],
    [['-x'], 'unknown', '-x'],
    [['--format'], 'no-value', '--format'],
    [['--format', '--quiet'], 'no-value', '--format'],
    [['--quiet=1'], 'needless-value', '--quiet'],
    [['--help=1', '--frmat'], 'needless-value', '--help'],
  ]
  for (const [args, code, option] of table) {
    const { fault, values } = readCommandLine(['--as-of', 'x', ...args], KINDS)
    t.strictSame(fault, { code, option }, args.join(' '))
    t.equal(values['as-of'], 'x', args.join(' '))
    t.match(optionFaultText({ code, option }, 'it'), option)
    t.not(optionFaultText({ code, option }, 'en'), optionFaultText({ code, option }, 'it'))
  }
})

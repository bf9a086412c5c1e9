import { numberOf, oneOf } from '../../lists/shell/options.ts'
import { type OptionKinds, readCommandLine } from '../../shared/command-line.ts'
import { LANGUAGES } from '../../shared/language.ts'
import { optionFaultText } from '../../shared/messages/options.ts'
import type { ImportOptions } from './shell-options.ts'
import { REMOVED } from './shell-options.ts'
import { syncUsage } from './sync-messages.ts'

/** What `npm run sync:aruba` is asked to do. */
export type SyncOptions = Pick<ImportOptions, 'agreement' | 'mode' | 'dryRun' | 'removeAtMost' | 'language'>

const OPTIONS = {
  agreement: 'value',
  mode: 'value',
  'dry-run': 'flag',
  'remove-at-most': 'value',
  language: 'value',
} as const satisfies OptionKinds

/** The options of a command line, or what `--help` writes. @throws Error with a message for the user */
export function syncOptions(args: string[]): SyncOptions | { readonly usage: string } {
  const read = readCommandLine(args, OPTIONS)
  const asked = LANGUAGES.find((each) => each === read.values.language) ?? LANGUAGES[0]
  // What stands alone is no list here, but a slip.
  const [needless] = read.positionals
  const fault = read.fault ?? (needless === undefined ? undefined : ({ code: 'unknown', option: needless } as const))
  if (fault) throw new Error(optionFaultText(fault, asked))
  const line = { ...read, language: asked }
  const language = oneOf(line, 'language', LANGUAGES, asked)
  if (line.flags.has('help')) return { usage: syncUsage[language] }
  const { agreement } = line.values
  const removeAtMost = numberOf(line, 'remove-at-most', REMOVED)
  return {
    language,
    ...(agreement !== undefined && { agreement }),
    mode: oneOf(line, 'mode', ['merge', 'replace'], 'merge'),
    dryRun: line.flags.has('dry-run'),
    ...(removeAtMost !== undefined && { removeAtMost }),
  }
}

import { type ListShellOptions, listOptions, numberOf, oneOf, readListLine } from '../../lists/shell/options.ts'
import type { OptionKinds } from '../../shared/command-line.ts'
import { MAX_REMOVED } from './request-schema.ts'
import { usage } from './shell-messages.ts'

/** What `npm run import` is asked to do. */
export interface ImportOptions extends ListShellOptions {
  /** Id of the agreement; absent where there is only one. */
  readonly agreement?: string
  readonly mode: 'merge' | 'replace'
  readonly dryRun: boolean
  readonly removeAtMost?: number
}

const OPTIONS = {
  agreement: 'value',
  mode: 'value',
  'dry-run': 'flag',
  'remove-at-most': 'value',
} as const satisfies OptionKinds

const EXAMPLE = {
  it: 'npm run import -- --dry-run elenco.csv',
  en: 'npm run import -- --dry-run list.csv',
}

/** How a number of mailboxes that may be removed is described. */
export const REMOVED = {
  what: { it: 'un numero di caselle', en: 'a number of mailboxes' },
  maximum: MAX_REMOVED,
} as const

/** The options of a command line, or what `--help` writes. @throws Error with a message for the user */
export function importOptions(args: string[]): ImportOptions | { readonly usage: string } {
  const line = readListLine(args, OPTIONS)
  if (line.flags.has('help')) return { usage: usage[line.language] }
  const { agreement } = line.values
  const removeAtMost = numberOf(line, 'remove-at-most', REMOVED)
  return {
    ...listOptions(line, EXAMPLE[line.language]),
    ...(agreement !== undefined && { agreement }),
    mode: oneOf(line, 'mode', ['merge', 'replace'], 'merge'),
    dryRun: line.flags.has('dry-run'),
    ...(removeAtMost !== undefined && { removeAtMost }),
  }
}

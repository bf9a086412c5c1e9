import { isCivilDate } from '../../domain/calendar.ts'
import { oneOf } from '../../lists/shell/options.ts'
import { type OptionKinds, readCommandLine } from '../../shared/command-line.ts'
import { LANGUAGES, type Language } from '../../shared/language.ts'
import { optionFaultText } from '../../shared/messages/options.ts'
import { FIRST_DATE, LAST_DATE } from '../../shared/schemas/scalars.ts'
import { toIsoDate } from '../../shared/written-values.js'
import { commandText, dateText, usage } from './shell-messages.ts'

/** What `npm run reminders` is asked to do. */
export interface ReminderOptions {
  readonly command: 'preview' | 'run'
  readonly language: Language
  /** Id of the agreement. */
  readonly agreement?: string
  /** The date of a preview. */
  readonly on?: string
}

const OPTIONS = { on: 'value', agreement: 'value', language: 'value' } as const satisfies OptionKinds

/** The options of a command line, or what `--help` writes. @throws Error with a message for the user */
export function reminderOptions(args: string[]): ReminderOptions | { readonly usage: string } {
  const line = readCommandLine(args, OPTIONS)
  const asked = LANGUAGES.find((each) => each === line.values.language) ?? LANGUAGES[0]
  if (line.fault) throw new Error(optionFaultText(line.fault, asked))
  const language = oneOf({ ...line, language: asked }, 'language', LANGUAGES, asked)
  const [command, ...rest] = line.positionals
  if (line.flags.has('help') || command === undefined) return { usage: usage[language] }
  const { agreement } = line.values
  const on = line.values.on === undefined ? undefined : toIsoDate(line.values.on)
  if ((command !== 'preview' && command !== 'run') || rest.length > 0) throw new Error(commandText[language])
  // A run is of today: what was decided is sent at once.
  if (on !== undefined && command === 'run')
    throw new Error(optionFaultText({ code: 'unknown', option: '--on' }, language))
  if (on !== undefined && !(isCivilDate(on) && on >= FIRST_DATE && on <= LAST_DATE)) throw new Error(dateText[language])
  return { command, language, ...(agreement !== undefined && { agreement }), ...(on !== undefined && { on }) }
}

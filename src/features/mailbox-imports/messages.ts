import type { ImportWarning } from '../../register/import/decide.ts'
import type { Language } from '../../shared/language.ts'
import { warningText } from '../../shared/messages/warnings.ts'

const NOT_ORDINARY = {
  it: 'Il recapito è una casella PEC, che non riceve posta ordinaria: non conta. Indicare un indirizzo e-mail ordinario.',
  en: 'The contact is a PEC mailbox, which receives no ordinary mail: it does not count. State an ordinary e-mail address.',
}

/** A warning about an imported row as a sentence. */
export function importWarningText(warning: ImportWarning, language: Language): string {
  return warning.code === 'contact-not-ordinary' ? NOT_ORDINARY[language] : warningText(warning, language)
}

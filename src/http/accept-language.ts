import Negotiator from 'negotiator'
import { LANGUAGES, type Language } from '../shared/language.ts'

/** The language that an Accept-Language header prefers; Italian where it prefers neither or there is none. */
export function languageFor(acceptLanguage: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } })
  return (negotiator.language([...LANGUAGES]) as Language | undefined) ?? LANGUAGES[0]
}

import Negotiator from 'negotiator'
import { LANGUAGES, type Language } from '../shared/language.ts'
import { rememberHeader } from './header-memory.ts'

const negotiated = rememberHeader((acceptLanguage) => {
  const headers = { 'accept-language': acceptLanguage }
  return (new Negotiator({ headers }).language([...LANGUAGES]) as Language | undefined) ?? LANGUAGES[0]
})

/** The language an Accept-Language header asks for; Italian where it asks for neither or there is none. */
export function languageFor(acceptLanguage: string | undefined): Language {
  return acceptLanguage === undefined ? LANGUAGES[0] : negotiated(acceptLanguage)
}

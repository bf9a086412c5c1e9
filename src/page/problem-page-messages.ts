import type { Text } from '../shared/language.ts'

/** What the pages that explain the problems say besides the problems' own texts. */
export const problemPageTexts = {
  index: { it: 'Problemi', en: 'Problems' },
  introduction: {
    it: 'Quando una richiesta non riesce, il servizio risponde con uno di questi problemi (RFC 9457). Il codice non cambia con la lingua.',
    en: 'When a request does not succeed, the service answers with one of these problems (RFC 9457). The code never changes with the language.',
  },
  status: { it: 'Stato HTTP', en: 'HTTP status' },
  code: { it: 'Codice', en: 'Code' },
  meaning: { it: 'Che cosa significa', en: 'What it means' },
  remedy: { it: 'Che cosa fare', en: 'What to do' },
  all: { it: 'Tutti i problemi', en: 'All problems' },
  documentation: { it: 'Documentazione del servizio', en: 'Documentation of the service' },
} as const satisfies Record<string, Text>

import type { Text } from '../../shared/language.ts'

/** The texts of the pages that explain problems, besides the texts of each problem. */
export const problemPageMessages = {
  index: { it: 'Problemi', en: 'Problems' },
  introduction: {
    it: 'Quando una richiesta non riesce, il servizio risponde con uno di questi problemi (RFC 9457). Il codice non cambia con la lingua.',
    en: 'When a request fails, the service responds with one of these problems (RFC 9457). The code does not change with the language.',
  },
  status: { it: 'Stato HTTP', en: 'HTTP status' },
  code: { it: 'Codice', en: 'Code' },
  meaning: { it: 'Che cosa significa', en: 'What it means' },
  remedy: { it: 'Che cosa fare', en: 'What to do' },
  all: { it: 'Tutti i problemi', en: 'All problems' },
  documentation: { it: 'Documentazione del servizio', en: 'Documentation of the service' },
} as const satisfies Record<string, Text>

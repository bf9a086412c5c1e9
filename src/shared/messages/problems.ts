import type { TextTemplate } from '../language.ts'
import { domainProblems } from './domain-problems.ts'
import { listProblems } from './list-problems.ts'
import type { ProblemText } from './problem-text.ts'
import { registerProblems } from './register-problems.ts'

/** Every problem that the service can respond with, by its code. */
export const problemMessages = {
  'malformed-json': {
    title: { it: 'JSON non leggibile', en: 'Malformed JSON' },
    meaning: {
      it: 'Il corpo della richiesta è vuoto o non è un documento JSON valido in UTF-8.',
      en: 'The body of the request is empty or not a valid JSON document in UTF-8.',
    },
    remedy: {
      it: 'Inviare un solo documento JSON valido, come negli esempi del contratto.',
      en: 'Send one valid JSON document, as in the examples of the contract.',
    },
  },
  'invalid-request': {
    title: { it: 'Richiesta non valida', en: 'Invalid request' },
    meaning: {
      it: 'Alcuni dati mancano o non sono scritti correttamente.',
      en: 'Some data are missing or not written correctly.',
    },
    remedy: {
      it: 'Correggere i campi indicati: in «errors» «pointer» dice quali, «code» e «detail» che cosa non va.',
      en: 'Correct the fields listed in “errors”: “pointer” names the field, “code” and “detail” say what is wrong.',
    },
  },
  ...registerProblems,
  'not-found': {
    title: { it: 'Non trovato', en: 'Not found' },
    meaning: { it: 'A questo indirizzo non c’è alcuna risorsa.', en: 'There is no resource at this address.' },
    remedy: {
      it: 'Controllare il percorso con il contratto; le convenzioni note si leggono da /v1/agreements.',
      en: 'Check the path against the contract; all agreements are listed at /v1/agreements.',
    },
  },
  'method-not-allowed': {
    title: { it: 'Metodo non ammesso', en: 'Method not allowed' },
    meaning: {
      it: 'La risorsa esiste ma non ammette questo metodo HTTP.',
      en: 'The resource exists but does not allow this HTTP method.',
    },
    remedy: {
      it: "Usare uno dei metodi elencati nell'intestazione Allow.",
      en: 'Use one of the methods listed in the Allow header.',
    },
  },
  'not-acceptable': {
    title: { it: 'Formato della risposta non disponibile', en: 'Not acceptable' },
    meaning: {
      it: "Nessuno dei formati chiesti con l'intestazione Accept è disponibile per questa risorsa.",
      en: 'None of the media types requested in the Accept header is available for this resource.',
    },
    remedy: {
      it: 'Chiedere uno dei formati che il contratto elenca per questa operazione, oppure omettere Accept.',
      en: 'Ask for one of the media types that the contract lists for this operation, or leave Accept out.',
    },
  },
  'request-timeout': {
    title: { it: 'Richiesta troppo lenta', en: 'Request timeout' },
    meaning: {
      it: 'La richiesta non è arrivata per intero entro il tempo ammesso.',
      en: 'The complete request did not arrive within the time allowed.',
    },
    remedy: { it: 'Riprovare con una nuova connessione.', en: 'Try again on a new connection.' },
  },
  'payload-too-large': {
    title: { it: 'Richiesta troppo grande', en: 'Payload too large' },
    meaning: {
      it: 'I dati inviati superano la dimensione ammessa.',
      en: 'The request exceeds the size allowed.',
    },
    remedy: {
      it: 'Un corpo JSON può arrivare a 64 KiB, per /v1/renewal-check-batches a 1 MiB; per molte caselle usare /v1/renewal-reports, dividendo gli elenchi troppo grandi.',
      en: 'A JSON body may have up to 64 KiB, for /v1/renewal-check-batches up to 1 MiB; for many mailboxes use /v1/renewal-reports, and split lists that are too large.',
    },
  },
  'uri-too-long': {
    title: { it: 'Indirizzo troppo lungo', en: 'URI too long' },
    meaning: { it: "L'indirizzo richiesto è troppo lungo.", en: 'The requested address is too long.' },
    remedy: {
      it: 'Nessun indirizzo del contratto è così lungo: controllarlo.',
      en: 'No address in the contract is that long: check the address.',
    },
  },
  'unsupported-media-type': {
    title: { it: 'Tipo di contenuto non supportato', en: 'Unsupported media type' },
    meaning: {
      it: "Il tipo dichiarato nell'intestazione Content-Type non è ammesso per questa operazione.",
      en: 'The type declared in the Content-Type header is not accepted by this operation.',
    },
    remedy: {
      it: 'Inviare application/json; per /v1/renewal-reports text/csv o application/x-ndjson.',
      en: 'Send application/json; for /v1/renewal-reports text/csv or application/x-ndjson.',
    },
  },
  'header-fields-too-large': {
    title: { it: 'Intestazioni troppo grandi', en: 'Request header fields too large' },
    meaning: {
      it: 'Le intestazioni della richiesta superano la dimensione ammessa.',
      en: 'The header fields of the request exceed the size allowed.',
    },
    remedy: { it: 'Inviare meno intestazioni, o più corte.', en: 'Send fewer or shorter header fields.' },
  },
  ...domainProblems,
  ...listProblems,
  'too-many-requests': {
    title: { it: 'Troppe richieste', en: 'Too many requests' },
    meaning: {
      it: 'Sono arrivate troppe richieste in un minuto.',
      en: 'Too many requests arrived within a minute.',
    },
    remedy: {
      it: "Attendere i secondi indicati dall'intestazione Retry-After.",
      en: 'Wait for the number of seconds in the Retry-After header.',
    },
  },
  unavailable: {
    title: { it: 'Servizio momentaneamente non disponibile', en: 'Temporarily unavailable' },
    meaning: {
      it: 'Il servizio è sovraccarico o si sta arrestando.',
      en: 'The service is overloaded or stopping.',
    },
    remedy: {
      it: "Riprovare dopo i secondi indicati dall'intestazione Retry-After.",
      en: 'Try again after the number of seconds in the Retry-After header.',
    },
  },
  'internal-error': {
    title: { it: 'Errore interno', en: 'Internal error' },
    meaning: {
      it: 'Il servizio non è riuscito a rispondere. La colpa è del servizio, non della richiesta.',
      en: 'The service failed to respond. The cause is in the service, not in the request.',
    },
    remedy: {
      it: 'Riprovare; se si ripete, segnalarlo con il valore di «requestId».',
      en: 'Try again; if it happens again, report it with the value of “requestId”.',
    },
  },
} as const satisfies Record<string, ProblemText>

/** What follows the meaning of `unsupported-media-type`: the media types that the operation takes. */
export const acceptedTypes: TextTemplate<readonly string[]> = {
  it: (types) => `Tipi ammessi: ${types.join(', ')}; in UTF-8 e senza Content-Encoding.`,
  en: (types) => `Accepted types: ${types.join(', ')}; in UTF-8 and without Content-Encoding.`,
}

export type ProblemCode = keyof typeof problemMessages

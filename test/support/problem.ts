import type { FastifyInstance, InjectOptions } from 'fastify'
import { send } from './app.ts'

/** The Request-Id that `ask` sends, so that tests can compare whole problem documents. */
export const REQUEST_ID = 'req-1'

/** Sends a request with a fixed Request-Id, without undefined headers; returns status, headers and parsed body. */
export async function ask(app: FastifyInstance, request: InjectOptions) {
  const headers = Object.entries({ 'request-id': REQUEST_ID, ...request.headers }).filter(
    ([, value]) => value !== undefined,
  )
  const response = await send(app, { ...request, headers: Object.fromEntries(headers) })
  const isJson = response.body !== '' && /json/.test(String(response.headers['content-type']))
  const body = isJson ? response.json() : response.body
  return { status: response.statusCode, headers: response.headers, body }
}

/** Posts a body that is not encoded any further. */
export function postText(app: FastifyInstance, url: string, payload: string | Buffer, headers = {}) {
  return ask(app, { method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } })
}

/** Status, Italian title and Italian detail of the problems that any request may have. */
const ITALIAN = {
  'malformed-json': [
    400,
    'JSON non leggibile',
    'Il corpo della richiesta è vuoto o non è un documento JSON valido in UTF-8.',
  ],
  'invalid-request': [400, 'Richiesta non valida', 'Alcuni dati mancano o non sono scritti correttamente.'],
  'not-found': [404, 'Non trovato', 'A questo indirizzo non c’è alcuna risorsa.'],
  'method-not-allowed': [405, 'Metodo non ammesso', 'La risorsa esiste ma non ammette questo metodo HTTP.'],
  'not-acceptable': [
    406,
    'Formato della risposta non disponibile',
    "Nessuno dei formati chiesti con l'intestazione Accept è disponibile per questa risorsa.",
  ],
  'request-timeout': [408, 'Richiesta troppo lenta', 'La richiesta non è arrivata per intero entro il tempo ammesso.'],
  'payload-too-large': [413, 'Richiesta troppo grande', 'I dati inviati superano la dimensione ammessa.'],
  'uri-too-long': [414, 'Indirizzo troppo lungo', "L'indirizzo richiesto è troppo lungo."],
  'unsupported-media-type': [
    415,
    'Tipo di contenuto non supportato',
    "Il tipo dichiarato nell'intestazione Content-Type non è ammesso per questa operazione.",
  ],
  'too-many-requests': [429, 'Troppe richieste', 'Sono arrivate troppe richieste in un minuto.'],
  'header-fields-too-large': [
    431,
    'Intestazioni troppo grandi',
    'Le intestazioni della richiesta superano la dimensione ammessa.',
  ],
  'internal-error': [
    500,
    'Errore interno',
    'Il servizio non è riuscito a rispondere. La colpa è del servizio, non della richiesta.',
  ],
  unavailable: [503, 'Servizio momentaneamente non disponibile', 'Il servizio è sovraccarico o si sta arrestando.'],
} as const

/** The problem of a body of another type than JSON, where JSON is asked. */
export const notJson = (instance: string) =>
  problem(
    'unsupported-media-type',
    instance,
    undefined,
    ' Tipi ammessi: application/json; in UTF-8 e senza Content-Encoding.',
  )

/** The whole problem document that a test expects. */
export function problem(code: keyof typeof ITALIAN, instance: string, errors?: readonly object[], more = '') {
  const [status, title, meaning] = ITALIAN[code]
  const detail = meaning + more
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    instance,
    requestId: REQUEST_ID,
    code,
    ...(errors && { errors }),
  }
}

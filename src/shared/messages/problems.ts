import type { TextTemplate } from '../language.ts'
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
  'unknown-agreement': {
    title: { it: 'Convenzione sconosciuta', en: 'Unknown agreement' },
    meaning: { it: 'Nessuna convenzione ha questo identificativo.', en: 'No agreement has this id.' },
    remedy: {
      it: 'Scegliere uno degli identificativi elencati da /v1/agreements.',
      en: 'Choose one of the ids listed at /v1/agreements.',
    },
  },
  'domain-not-covered': {
    title: { it: 'Dominio non coperto', en: 'Domain not covered' },
    meaning: {
      it: 'Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @; sottodomini e domini simili non contano.',
      en: 'No Order with an agreement uses this domain: check the part after the @; subdomains and look-alikes do not count.',
    },
    remedy: {
      it: "Controllare l'indirizzo; i domini coperti sono elencati da /v1/agreements.",
      en: 'Check the address; the domains covered are listed at /v1/agreements.',
    },
  },
  'expiry-passed': {
    title: { it: 'Scadenza passata', en: 'Expiry passed' },
    meaning: {
      it: "La data indicata è già passata: la casella è stata rinnovata dall'Ordine, leggere la nuova scadenza nell'area clienti.",
      en: 'The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.',
    },
    remedy: {
      it: "Leggere la scadenza nell'area clienti (elenco delle caselle) e chiedere di nuovo.",
      en: 'Read the expiry in the customer area (mailbox list) and ask again.',
    },
  },
  'no-price-list': {
    title: { it: 'Nessun listino in vigore', en: 'No price list in force' },
    meaning: {
      it: "Nella data dell'addebito la convenzione non ha alcun listino in vigore, e un altro listino non vale.",
      en: 'On the date of the charge the agreement has no price list in force, and other price lists do not apply.',
    },
    remedy: {
      it: 'Controllare la data; i listini e le loro date si leggono da /v1/agreements/{agreementId}.',
      en: 'Check the date; the price lists and their dates are listed at /v1/agreements/{agreementId}.',
    },
  },
  'duplicate-service': {
    title: { it: 'Servizio ripetuto', en: 'Duplicate service' },
    meaning: {
      it: 'Lo stesso servizio compare più di una volta nello stesso elenco.',
      en: 'The same service appears more than once in one list.',
    },
    remedy: { it: 'Sommare i gigabyte in una voce sola.', en: 'Add up the gigabytes in one entry.' },
  },
  'service-not-offered': {
    title: { it: 'Servizio non offerto', en: 'Service not offered' },
    meaning: {
      it: 'La convenzione non offre uno dei servizi indicati.',
      en: 'The agreement does not offer one of the services named.',
    },
    remedy: {
      it: 'Scegliere tra i servizi che /v1/agreements elenca per questa convenzione.',
      en: 'Choose one of the services that /v1/agreements lists for this agreement.',
    },
  },
  'quantity-above-maximum': {
    title: { it: 'Quantità oltre il massimo', en: 'Quantity above maximum' },
    meaning: {
      it: 'I gigabyte chiesti superano quanto la convenzione ammette per una casella.',
      en: 'The requested gigabytes exceed what the agreement allows for one mailbox.',
    },
    remedy: {
      it: 'Chiedere meno gigabyte; il massimo si legge da /v1/agreements/{agreementId}.',
      en: 'Request fewer gigabytes; the maximum is listed at /v1/agreements/{agreementId}.',
    },
  },
  'nothing-to-remind': {
    title: { it: 'Nulla da ricordare', en: 'Nothing to remind about' },
    meaning: {
      it: 'Non c’è alcun rinnovo da mettere in calendario: la scadenza è passata, la casella non ha servizi aggiuntivi o, per un preventivo, manca la scadenza o un listino in vigore alla data del rinnovo.',
      en: 'There is no renewal to add to a calendar: the expiry has passed, the mailbox has no add-ons or, for a quote, there is no expiry date or no price list in force on the date of the renewal.',
    },
    remedy: {
      it: 'Chiedere la stessa cosa in JSON per sapere quale caso ricorre.',
      en: 'Request the same as JSON to see which case applies.',
    },
  },
  'unusable-header': {
    title: { it: "Intestazione dell'elenco non utilizzabile", en: 'Unusable header' },
    meaning: {
      it: "Nessuna delle prime dieci righe dell'elenco nomina una colonna per l'indirizzo e una per la scadenza, o manca una colonna indicata con «column», o il testo non è in UTF-8.",
      en: 'None of the first ten lines of the list names a column for the address and one for the expiry, or a column given with “column” is missing, or the list is not in UTF-8.',
    },
    remedy: {
      it: 'Nominare le colonne: casella (o pec, email) e scadenza; una per ogni servizio. «header» dice quali colonne ci sono, quali mancano e quali nomi si capiscono; con il parametro «column», ad esempio column=PEC socio:address, si dice che cosa è una colonna. Salvare in UTF-8.',
      en: 'Name the columns: address and expiresOn (or their Italian names), one per service. “header” says which columns were found, which are missing and which names are understood; the parameter “column”, for example column=PEC socio:address, says what a column is. Save as UTF-8.',
    },
  },
  'no-service-column': {
    title: { it: 'Nessuna colonna di servizi', en: 'No service column' },
    meaning: {
      it: "L'elenco non ha alcuna colonna con i gigabyte di un servizio aggiuntivo: nessuna casella risulterebbe a rischio, anche se lo è.",
      en: 'The list has no column with the gigabytes of an add-on service: no mailbox would seem at risk, even if it is.',
    },
    remedy: {
      it: "Chiamare la colonna con il nome del servizio, ad esempio «spazio extra», o indicarla con il parametro «column», ad esempio column=GB extra:extra-space; «header» dice quali colonne ci sono e quali nomi si capiscono. Se le caselle dell'elenco non hanno davvero servizi: services=none.",
      en: 'Name the column like the service, for example “extra space”, or say what it is with the parameter “column”, for example column=GB extra:extra-space; “header” says which columns were found and which names are understood. If the mailboxes of the list really have no services: services=none.',
    },
  },
  'empty-list': {
    title: { it: 'Elenco vuoto', en: 'Empty list' },
    meaning: { it: "L'elenco non contiene alcuna casella.", en: 'The list contains no mailbox.' },
    remedy: { it: 'Inviare una riga per casella.', en: 'Send one line per mailbox.' },
  },
  'unreadable-workbook': {
    title: { it: 'Foglio di calcolo non leggibile', en: 'Unreadable workbook' },
    meaning: {
      it: 'Il file non è un foglio di calcolo .xlsx o .ods, oppure è danneggiato, protetto da una password o troppo grande.',
      en: 'The file is no workbook in .xlsx or .ods, or it is damaged, protected by a password or too large.',
    },
    remedy: {
      it: 'Leggere in «errors» quale caso ricorre; in Excel o LibreOffice, Salva con nome: «CSV UTF-8» o «.xlsx».',
      en: 'Read in “errors” which case applies; in Excel or LibreOffice, Save As “CSV UTF-8” or “.xlsx”.',
    },
  },
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

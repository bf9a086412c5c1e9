import type { Language, Text, TextTemplate } from '../../shared/language.ts'
import type { Doubt, DoubtCode } from '../../sources/aruba/doubts.ts'
import type { ArubaFailureCode } from '../../sources/aruba/failure.ts'
import type { SourceCounts } from '../../sources/aruba/sync.ts'

/** Why a sync cannot begin. */
export const noAccountText: Text = {
  it: 'servono ARUBA_USERNAME e ARUBA_PASSWORD, nome utente e password del partner',
  en: 'ARUBA_USERNAME and ARUBA_PASSWORD are needed, user name and password of the partner',
}

/** @param id of an agreement that Aruba is not asked about */
export const notSyncedText: TextTemplate<string> = {
  it: (id) =>
    `la convenzione ${id} non dice come leggere le caselle da Aruba: aggiungere integrations.aruba al suo file in AGREEMENTS_DIR`,
  en: (id) =>
    `the agreement ${id} does not say how to read its mailboxes from Aruba: add integrations.aruba to its file in AGREEMENTS_DIR`,
}

const AT_THE_ADDRESS: Text = {
  it: 'Controllare ARUBA_API_URL e la rete; se vanno bene, Aruba non è raggiungibile: riprovare più tardi.',
  en: 'Check ARUBA_API_URL and the network; if they are right, Aruba cannot be reached: try again later.',
}
const NOT_AS_DESCRIBED: Text = {
  it: 'La risposta non è quella che la descrizione promette: controllare ARUBA_API_URL; può essere una manutenzione, riprovare più tardi.',
  en: 'The response is not what the description promises: check ARUBA_API_URL; it may be maintenance, try again later.',
}
const OTHER_LIST: Text = {
  it: "L'elenco di Aruba cambia o si contraddice: riprovare più tardi.",
  en: 'The list of Aruba changes or contradicts itself: try again later.',
}

const TO_DO = {
  unauthorized: {
    it: 'Controllare ARUBA_USERNAME e ARUBA_PASSWORD.',
    en: 'Check ARUBA_USERNAME and ARUBA_PASSWORD.',
  },
  rejected: {
    it: "L'utente non ha il permesso (403), o il dominio non è di questo partner (404).",
    en: 'The user has not the right to do so (403), or the domain is not of this partner (404).',
  },
  unavailable: { it: 'Aruba non è disponibile: riprovare più tardi.', en: 'Aruba is not available: try again later.' },
  unreachable: AT_THE_ADDRESS,
  'timed-out': AT_THE_ADDRESS,
  'not-json': NOT_AS_DESCRIBED,
  'not-understood': NOT_AS_DESCRIBED,
  'too-large': NOT_AS_DESCRIBED,
  'list-unstable': OTHER_LIST,
  'accounts-not-found': OTHER_LIST,
  'out-of-time': {
    it: 'La lettura è durata più di tre ore: riprovare in un altro momento.',
    en: 'The reading took more than three hours: try again at another time.',
  },
  stopped: { it: 'La lettura è stata interrotta.', en: 'The reading was stopped.' },
} as const satisfies Record<ArubaFailureCode, Text>

const UNCHANGED: Text = { it: 'Nel registro non è cambiato nulla.', en: 'Nothing was changed in the register.' }

/** What someone can do about a failure, and what has become of the register. */
export function failureText(code: ArubaFailureCode, language: Language): string {
  return `${TO_DO[code][language]} ${UNCHANGED[language]}`
}

/** How far the reading has come. */
export const readingText: TextTemplate<number> = {
  it: (accounts) => `${accounts} caselle lette da Aruba`,
  en: (accounts) => `${accounts} mailboxes read from Aruba`,
}

/** Above the mailboxes that someone should look at. */
export const doubtfulHeading: Text = { it: 'Da controllare:', en: 'To be looked at:' }

/** Above the mailboxes that were not taken over. */
export const faultyHeading: Text = { it: 'Non importate:', en: 'Not imported:' }

const DOUBTS = {
  'renewal-at-expiry': {
    it: 'un servizio aggiuntivo non ha il rinnovo automatico (S)',
    en: 'an add-on is not renewed automatically (S)',
  },
  'ends-before-mailbox': {
    it: 'un servizio aggiuntivo scade prima della casella',
    en: 'an add-on ends before the mailbox',
  },
  'add-on-not-active': { it: 'un servizio aggiuntivo non è attivo', en: 'an add-on is not active' },
  'amounts-differ': {
    it: 'i GB dei servizi aggiuntivi non sono quelli acquistati: contano quelli acquistati',
    en: 'the gigabytes of the add-ons are not those that were bought: those that were bought count',
  },
  'no-service': {
    it: 'acquistato, ma non è un servizio della convenzione',
    en: 'bought, but no service of the agreement',
  },
  'not-stated': {
    it: 'Aruba non dice chiaramente quanti GB sono stati acquistati: resta quanto è noto',
    en: 'Aruba does not state clearly how many gigabytes were bought: what is known stays',
  },
  'zero-contradicted': {
    it: 'per Aruba non è stato acquistato spazio, ma altri suoi dati fanno pensare di sì: resta quanto è noto',
    en: 'by Aruba no space was bought, but other data of it suggest that some was: what is known stays',
  },
  'other-status': {
    it: 'la casella non è nello stato «certificato»',
    en: 'the status of the mailbox is not “certified”',
  },
  'no-details': {
    it: 'per lo stato della casella Aruba non dà dettagli: non è stata letta',
    en: 'Aruba gives no details for the status of the mailbox: it was not read',
  },
  vanished: {
    it: "era nell'elenco di Aruba, ma non è stata più trovata",
    en: "was on Aruba's list, but was not found any more",
  },
  'not-read': {
    it: 'Aruba non ha dato i dettagli della casella',
    en: 'Aruba did not give the details of the mailbox',
  },
  'being-cancelled': {
    it: 'disdetta richiesta: la casella resta senza servizi aggiuntivi, e nessun promemoria parte',
    en: 'cancellation requested: the mailbox is kept without add-ons, and no reminder is sent',
  },
  'contact-not-usable': {
    it: "l'indirizzo di posta del titolare non è utilizzabile",
    en: 'the e-mail address of the holder cannot be used',
  },
  'not-understood': { it: 'una parte dei dati non è stata capita', en: 'a part of the data was not understood' },
} as const satisfies Record<DoubtCode, Text>

/** What is doubtful about a mailbox, in one line. */
export function doubtsText(doubts: readonly Doubt[], language: Language): string {
  return doubts.map(({ code, of }) => `${of === undefined ? '' : `${of}: `}${DOUBTS[code][language]}`).join('; ')
}

const COUNTS = {
  listed: { it: 'Caselle su Aruba', en: 'Mailboxes at Aruba' },
  vanished: { it: '  non più trovate', en: '  not found any more' },
  notYetCertified: { it: '  non ancora certificate', en: '  not yet certified' },
  withoutDetails: { it: '  senza dettagli', en: '  without details' },
  cancelled: { it: 'In disdetta', en: 'Being cancelled' },
  doubtful: { it: 'Da controllare', en: 'To be looked at' },
} as const satisfies Record<keyof SourceCounts, Text>

/** What the source gave, as lines for a person. */
export function sourceTable(counts: SourceCounts, language: Language): string {
  const rows = Object.entries(COUNTS).map(
    ([name, label]) => [label[language], counts[name as keyof SourceCounts]] as const,
  )
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, count]) => `${label.padEnd(width)}  ${count}\n`).join('')
}

/** What `--help` writes. */
export const syncUsage = {
  it: `npm run sync:aruba -- [opzioni]

Legge da Aruba le caselle di una convenzione e le porta nel registro: tutto o nulla. Su Aruba non cambia nulla.
Termina con 0, con 2 se alcune caselle hanno dati errati (le altre sono importate), e con 1 se non è stato importato nulla.

  --agreement ID       la convenzione; serve se ce n'è più di una
  --mode replace       merge aggiunge e cambia le caselle; replace toglie anche quelle che Aruba non ha (merge)
  --dry-run            mostra che cosa succederebbe, senza cambiare nulla
  --remove-at-most N   quante caselle replace può togliere (un quinto di quelle della convenzione)
  --language en        it o en (it)
  -h, --help           queste righe

Nell'ambiente: ARUBA_USERNAME, ARUBA_PASSWORD, ARUBA_API_URL, DATABASE_URL e AGREEMENTS_DIR, come per il servizio.
`,
  en: `npm run sync:aruba -- [options]

Reads the mailboxes of an agreement from Aruba into the register: all or nothing. At Aruba nothing is changed.
Ends with 0, with 2 if some mailboxes have faulty data (the others are imported), and with 1 if nothing was imported.

  --agreement ID       the agreement; needed if there are several
  --mode replace       merge adds and changes mailboxes; replace also removes those that Aruba does not have (merge)
  --dry-run            shows what would happen, and changes nothing
  --remove-at-most N   how many mailboxes replace may remove (a fifth of those of the agreement)
  --language en        it or en (it)
  -h, --help           these lines

From the environment: ARUBA_USERNAME, ARUBA_PASSWORD, ARUBA_API_URL, DATABASE_URL and AGREEMENTS_DIR, as for the service.
`,
} as const satisfies Text

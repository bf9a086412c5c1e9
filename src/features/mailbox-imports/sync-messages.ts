import type { Language, Text, TextTemplate } from '../../shared/language.ts'
import type { Doubt, DoubtCode } from '../../sources/aruba/doubts.ts'
import type { SourceCounts } from '../../sources/aruba/sync.ts'

/** Why a sync cannot begin. */
export const noAccountText: Text = {
  it: 'servono ARUBA_USERNAME e ARUBA_PASSWORD',
  en: 'ARUBA_USERNAME and ARUBA_PASSWORD are needed',
}

/** @param id of an agreement that Aruba is not asked about */
export const notSyncedText: TextTemplate<string> = {
  it: (id) => `la convenzione ${id} non dice come leggere le caselle da Aruba (integrations.aruba)`,
  en: (id) => `the agreement ${id} does not say how to read its mailboxes from Aruba (integrations.aruba)`,
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
    it: 'i servizi aggiuntivi hanno altri GB che lo spazio acquistato, che conta',
    en: 'the add-ons have other gigabytes than the space that was bought, which counts',
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
`,
} as const satisfies Text

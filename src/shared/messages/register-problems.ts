import type { ProblemText } from './problem-text.ts'

/** The problems that only requests with a key, or those that need one, can have. */
export const registerProblems = {
  unauthorized: {
    title: { it: 'Chiave mancante o non valida', en: 'Missing or invalid key' },
    meaning: {
      it: 'Il registro risponde solo a chi ha una chiave; questa manca, non esiste o è stata revocata.',
      en: 'The register responds only to requests with a key; it is missing, does not exist or was revoked.',
    },
    remedy: {
      it: "Inviare l'intestazione «Authorization: Bearer pec_…» con una chiave creata dal gestore del servizio («npm run keys -- create»).",
      en: 'Send the header “Authorization: Bearer pec_…” with a key that the operator has created (“npm run keys -- create”).',
    },
  },
  forbidden: {
    title: { it: 'Chiave non sufficiente', en: 'Not allowed with this key' },
    meaning: {
      it: 'La chiave è valida ma non permette questa operazione o non vale per questa convenzione.',
      en: 'The key is valid but does not allow this operation, or is not for this agreement.',
    },
    remedy: {
      it: 'Chiedere al gestore del servizio una chiave con il permesso necessario («read», «write», «remind») per questa convenzione.',
      en: 'Ask the operator for a key with the scope that the operation needs (“read”, “write”, “remind”) for this agreement.',
    },
  },
  'unknown-mailbox': {
    title: { it: 'Casella non registrata', en: 'Unknown mailbox' },
    meaning: {
      it: 'Il registro non ha questa casella tra quelle per cui la chiave vale.',
      en: 'The register does not have this mailbox among those that the key is for.',
    },
    remedy: {
      it: "Controllare l'indirizzo o l'identificativo; in una domanda, indicare scadenza e servizi della casella.",
      en: 'Check the address or the id; in a question, state the expiry date and the add-ons of the mailbox.',
    },
  },
  'import-held': {
    title: { it: 'Importazione trattenuta', en: 'Import held back' },
    meaning: {
      it: "L'elenco avrebbe sostituito il registro, ma ha righe errate o toglierebbe troppe caselle: non è stato cambiato nulla.",
      en: 'The list would have replaced the register, but has faulty rows or would remove too many mailboxes: nothing was changed.',
    },
    remedy: {
      it: 'Correggere le righe indicate; se le caselle da togliere sono davvero tante, ripetere con «removeAtMost». Con «dryRun» si vede prima che cosa succederebbe.',
      en: 'Correct the rows listed; if that many mailboxes are really to be removed, repeat with “removeAtMost”. “dryRun” shows beforehand what would happen.',
    },
  },
  'reminders-off': {
    title: { it: 'Promemoria non attivi', en: 'Reminders off' },
    meaning: {
      it: 'Questo servizio non invia promemoria: non è stato inviato nulla.',
      en: 'This service sends no reminders: nothing was sent.',
    },
    remedy: {
      it: 'Chiedere al gestore del servizio di attivarli («REMINDERS=on»). GET /v1/reminders mostra che cosa sarebbe inviato.',
      en: 'Ask the operator to turn them on (“REMINDERS=on”). GET /v1/reminders shows what would be sent.',
    },
  },
  'stale-version': {
    title: { it: 'Dati cambiati nel frattempo', en: 'Stale version' },
    meaning: {
      it: 'La casella è stata cambiata dopo la lettura della versione indicata in If-Match.',
      en: 'The mailbox was changed after the version named in If-Match was read.',
    },
    remedy: {
      it: 'Rileggere la casella e ripetere la modifica con il nuovo ETag.',
      en: 'Read the mailbox again and repeat the change with the new ETag.',
    },
  },
  'version-required': {
    title: { it: 'Versione non indicata', en: 'Version required' },
    meaning: {
      it: "Per cambiare o togliere una casella serve l'intestazione If-Match.",
      en: 'A mailbox is changed or removed only with the header If-Match.',
    },
    remedy: {
      it: "Leggere la casella e inviare il suo ETag nell'intestazione If-Match.",
      en: 'Read the mailbox and send its ETag in the header If-Match.',
    },
  },
  'register-unavailable': {
    title: { it: 'Registro non disponibile', en: 'Register unavailable' },
    meaning: {
      it: 'Il registro delle caselle ora non si può usare; non è stato cambiato nulla.',
      en: 'The register of mailboxes cannot be used at the moment; nothing was changed.',
    },
    remedy: {
      it: 'Riprovare dopo i secondi indicati in Retry-After. Le domande complete di scadenza e servizi funzionano senza registro.',
      en: 'Try again after the seconds in Retry-After. Questions that state expiry date and add-ons work without the register.',
    },
  },
} as const satisfies Record<string, ProblemText>

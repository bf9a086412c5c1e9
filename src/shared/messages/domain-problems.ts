import type { ProblemText } from './problem-text.ts'

/** The problems of questions that are well formed, but that no rule or agreement answers. */
export const domainProblems = {
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
} as const satisfies Record<string, ProblemText>

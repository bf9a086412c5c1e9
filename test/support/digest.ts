import type { Digest } from '../../src/delivery/digest.ts'
import type { Agreement } from '../../src/domain/agreement.ts'
import { fixtureAgreements } from './agreements.ts'
import { REMINDED_AT } from './reminder-message.ts'

const mailbox = (name: string, date = '2027-04-30') => ({ address: `${name}@architettitorinopec.it`, date })

/** The digest of a run that warned, did not reach, and could not warn, with other values where they are given. */
export function digestWith(values: Partial<Digest> = {}): Digest {
  return {
    agreement: fixtureAgreements().byId('architetti-torino') as Agreement,
    on: '2027-03-31',
    now: REMINDED_AT,
    warned: { deactivated: 2, 'partly-covered': 1, 'credit-unknown': 61 },
    atRisk: {
      total: 64,
      first: [
        { ...mailbox('anna.bianchi', '2027-04-01'), outcome: 'deactivated' },
        { ...mailbox('mario.rossi'), outcome: 'partly-covered' },
        { ...mailbox('luca.verdi'), outcome: 'credit-unknown' },
      ],
    },
    notReached: { total: 1, first: [{ ...mailbox('paola.neri'), reason: 'recipient-refused 550 5.1.1' }] },
    withoutContact: { total: 2, first: [mailbox('ugo.bruni'), mailbox('ida.gialli')] },
    expiryPassed: { total: 1, first: [mailbox('rita.rosa', '2027-02-28')] },
    ...values,
  }
}

/** What the clients send. */

/** The key of the examples, and a mailbox of their register. */
export const authorization = 'Bearer pec_Esempio1_00000000000000000000000000000000'
export const mailboxId = '5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5'

export const asOf = '2026-11-22'
export const mailbox = { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' }
export const items = [{ service: 'extra-space', gigabytes: 3 }]
export const question = { mailbox: { ...mailbox, addOns: items }, credit: '5.00' }
export const elsewhere = { mailbox: { ...question.mailbox, address: 'mario.rossi@example.com' } }
export const list = 'casella;scadenza;spazio extra;credito\nmario.rossi@architettitorinopec.it;30/4/2027;3 GB;€ 5,00\n'

import {
  JSON_BODY_PROBLEMS,
  json,
  LIMITED_PROBLEMS,
  type Operation,
  REGISTER_PROBLEMS,
} from '../../shared/operation.ts'
import { MailboxPatch, MailboxSearch } from './request-schema.ts'
import { MailboxPage, MailboxWithDeliveries, RegisteredMailbox } from './response-schema.ts'

const COMMON = { tag: 'register', limited: true, cached: false } as const

/** How pages follow each other; the same for the list and the search. */
const PAGES =
  'With `nextCursor` more mailboxes may follow: send it as `cursor` with the same parameters. A mailbox that is changed meanwhile may be met twice or not at all.'

export const listMailboxesOperation: Operation = {
  ...COMMON,
  operationId: 'listMailboxes',
  summary: 'List the mailboxes of the register',
  description: `Lists the mailboxes that the key is for in the order in which they are due: first those whose expiry has passed, then by their next due date. Each comes with its renewal check of today, as \`checkRenewal\` responds to it with what the register knows; a credit that is too old counts as unknown.

${PAGES} The filters apply to the checks: for one page at most 20,000 mailboxes are checked, so that a page may have fewer mailboxes than \`limit\`, or none, and still a \`nextCursor\`.`,
  responseDescription: 'A page of mailboxes, in the order in which they are due.',
  response: json(MailboxPage),
  key: 'read',
  problems: [...LIMITED_PROBLEMS, 'invalid-request', ...REGISTER_PROBLEMS],
  examples: new URL('./list-examples.json', import.meta.url),
}

export const readMailboxOperation: Operation = {
  ...COMMON,
  operationId: 'readMailbox',
  summary: 'Read a mailbox of the register',
  description:
    'Returns all that the register keeps of a mailbox, with its renewal check of today and every reminder that was decided on for it. The ETag is the version of the record: send it as If-Match to change or remove the mailbox. A mailbox of an agreement that the key is not for does not exist for it.',
  responseDescription: 'The mailbox, its check and its reminders.',
  response: json(MailboxWithDeliveries),
  key: 'read',
  versioned: 'shown',
  problems: [...LIMITED_PROBLEMS, 'unknown-mailbox', ...REGISTER_PROBLEMS],
  examples: new URL('./read-examples.json', import.meta.url),
}

export const changeMailboxOperation: Operation = {
  ...COMMON,
  operationId: 'changeMailbox',
  summary: 'Change a mailbox of the register',
  description:
    'Changes what the register knows of a mailbox, by a merge patch (RFC 7396): an absent field stays as it is, `null` removes `usedGigabytes`, `credit`, `contact` or `language`. Address, agreement and id never change. If-Match names the version that is changed: if someone else has changed it meanwhile, the response is 412. A patch that changes nothing leaves the version as it is.',
  request: { 'application/merge-patch+json': MailboxPatch, ...json(MailboxPatch) },
  responseDescription: 'The mailbox as it is now, with its check and its new version.',
  response: json(RegisteredMailbox),
  key: 'write',
  versioned: 'required',
  problems: [
    ...JSON_BODY_PROBLEMS,
    'unknown-mailbox',
    'stale-version',
    'version-required',
    'duplicate-service',
    'service-not-offered',
    ...REGISTER_PROBLEMS,
  ],
  examples: new URL('./change-examples.json', import.meta.url),
}

export const removeMailboxOperation: Operation = {
  ...COMMON,
  operationId: 'removeMailbox',
  summary: 'Remove a mailbox from the register',
  description:
    'Erases all that the register keeps of a mailbox, also its reminders, at once and for good. If they were off, that alone is kept, as a keyed hash of the address: they stay off when the mailbox is registered again. If-Match names the version that is removed: if someone else has changed it meanwhile, the response is 412. A later import of a list with the same address registers it anew.',
  responseDescription: 'The mailbox is not in the register any more.',
  response: {},
  key: 'write',
  versioned: 'required',
  problems: [...LIMITED_PROBLEMS, 'unknown-mailbox', 'stale-version', 'version-required', ...REGISTER_PROBLEMS],
  examples: new URL('./remove-examples.json', import.meta.url),
}

export const searchMailboxesOperation: Operation = {
  ...COMMON,
  operationId: 'searchMailboxes',
  summary: 'Search the register by address',
  description: `Finds the mailbox with an address, or those with a text in their address, in upper or lower case. It is a POST, because an address stays out of URLs and of the logs of proxies; it changes nothing. The mailboxes come agreement by agreement, each in the order of the addresses, with their checks of today.

${PAGES} For one page at most 200,000 addresses are compared.`,
  request: json(MailboxSearch),
  responseDescription: 'The mailboxes that were found; none is no problem.',
  response: json(MailboxPage),
  key: 'read',
  problems: [...JSON_BODY_PROBLEMS, ...REGISTER_PROBLEMS],
  examples: new URL('./search-examples.json', import.meta.url),
}

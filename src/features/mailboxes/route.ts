import type { Feature } from '../../http/feature.ts'
import { MailboxDelivery } from '../../register/delivery-schema.ts'
import { recordSchemas } from '../../shared/schemas/mailbox-record.ts'
import { changeRoutes } from './change-route.ts'
import {
  changeMailboxOperation,
  listMailboxesOperation,
  readMailboxOperation,
  removeMailboxOperation,
  searchMailboxesOperation,
} from './operation.ts'
import { readRoutes } from './read-route.ts'
import { MailboxPatch, MailboxSearch } from './request-schema.ts'
import { MailboxPage, MailboxWithDeliveries, RegisteredMailbox } from './response-schema.ts'

/** The mailboxes of the register: read, searched, changed and removed by those who have a key. */
export const mailboxes: Feature = {
  usesRegister: true,
  operations: [
    listMailboxesOperation,
    readMailboxOperation,
    changeMailboxOperation,
    removeMailboxOperation,
    searchMailboxesOperation,
  ],
  schemas: [
    ...recordSchemas,
    RegisteredMailbox,
    MailboxDelivery,
    MailboxWithDeliveries,
    MailboxPage,
    MailboxPatch,
    MailboxSearch,
  ],
  routes: (app, service, done) => {
    app.register(readRoutes, service)
    app.register(changeRoutes, service)
    done()
  },
}

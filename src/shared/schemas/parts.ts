import { Activation, Waiting } from './activation.ts'
import { AddOn, AddOns, Items } from './add-on.ts'
import { Line, Taxed } from './charge.ts'
import { Credit, RenewalCredit } from './credit.ts'
import { MailboxId } from './mailbox-record.ts'
import { Registered } from './registered.ts'
import { RenewalReminder } from './reminder.ts'
import { Warning, Warnings } from './warning.ts'

/** Named schemas of objects and lists that several features use, in the order of the contract. */
export const parts = [
  MailboxId,
  Registered,
  AddOn,
  Items,
  AddOns,
  Taxed,
  Line,
  Activation,
  Waiting,
  Credit,
  RenewalCredit,
  Warning,
  Warnings,
  RenewalReminder,
]

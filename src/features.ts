import { agreements } from './features/agreements/route.ts'
import { eligibility } from './features/eligibility/route.ts'
import { keys } from './features/keys/route.ts'
import { mailboxImports } from './features/mailbox-imports/route.ts'
import { mailboxes } from './features/mailboxes/route.ts'
import { quotes } from './features/quotes/route.ts'
import { registeredReports } from './features/registered-reports/route.ts'
import { reminderRuns } from './features/reminder-runs/route.ts'
import { reminders } from './features/reminders/route.ts'
import { renewalBatches } from './features/renewal-batches/route.ts'
import { renewals } from './features/renewals/route.ts'
import { reports } from './features/reports/route.ts'
import { status } from './features/status/route.ts'
import type { Feature } from './http/feature.ts'

/** Every feature of the API, in the order of the contract. */
export const FEATURES: readonly Feature[] = [
  status,
  agreements,
  quotes,
  eligibility,
  renewals,
  renewalBatches,
  reports,
  keys,
  mailboxImports,
  mailboxes,
  registeredReports,
  reminders,
  reminderRuns,
]

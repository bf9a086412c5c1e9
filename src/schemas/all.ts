import { agreementSchemas } from './agreement.ts'
import { eligibilitySchemas } from './eligibility.ts'
import { parts } from './parts.ts'
import { Problem, Status } from './problem.ts'
import { quoteSchemas } from './quote.ts'
import { renewalSchemas } from './renewal.ts'
import { reportSchemas } from './report-answer.ts'
import { scalars } from './scalars.ts'

/** Every named schema: the components of the contract. */
export const allSchemas = [
  ...scalars,
  ...parts,
  ...agreementSchemas,
  ...quoteSchemas,
  ...eligibilitySchemas,
  ...renewalSchemas,
  ...reportSchemas,
  Problem,
  Status,
]

import { allSchemas } from './all.ts'
import { validatorOf } from './validator.ts'

/** The one strict validator of the named schemas: of bodies, and of the rows of a report. */
export const strict = validatorOf(allSchemas)

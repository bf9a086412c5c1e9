import { LOAD_LIMITS, type LoadLimits } from '../../src/http/server/load-limits.ts'

/** No load is too high: a machine that pauses for a second or two must not make a test fail. */
export const PATIENT: LoadLimits = { ...LOAD_LIMITS, maxEventLoopDelayMs: Number.POSITIVE_INFINITY }

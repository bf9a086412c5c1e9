import type { Logger } from 'pino'
import { listKeys } from './keys.ts'
import type { Register } from './register.ts'

/** How an operator makes the first key. */
const FIRST_KEY = 'npm run -s keys -- create --name Segreteria --scopes read,write,remind'

/**
 * Opens the register at the start of the service, and logs how to make a key where there is none. A register that
 * cannot be opened is logged by itself, and keeps nothing else from starting.
 */
export async function openAtStart(register: Register, logger: Logger): Promise<void> {
  try {
    const keys = await register.read(listKeys)
    const usable = keys.filter(({ revokedAt }) => revokedAt === undefined).length
    const hint = usable === 0 ? { firstKey: FIRST_KEY } : {}
    logger.info({ store: register.kind, keys: usable, ...hint }, 'register open')
  } catch (error) {
    logger.error({ err: error }, 'the service goes on without its register')
  }
}

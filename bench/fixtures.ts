import { fileURLToPath } from 'node:url'

/** The folder of the agreements that the tests use besides the shipped one. */
export const FIXTURE_AGREEMENTS = fileURLToPath(new URL('../test/fixtures/agreements', import.meta.url))

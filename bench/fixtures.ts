import { fileURLToPath } from 'node:url'

/** The folder of the agreements that the tests use beside the shipped one. */
export const FIXTURE_AGREEMENTS = fileURLToPath(new URL('../test/fixtures/agreements', import.meta.url))

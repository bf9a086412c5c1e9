import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'

// Says how to get a Chromium where there is none, before any test fails for want of it.
const path = chromiumPath()
if (path === undefined || !existsSync(path)) {
  process.stderr.write(`${path ? `There is no file ${path}.` : 'No Chromium was found.'}
The tests of the page run in a real browser. Install one:
  Debian, Ubuntu: apt-get install chromium
  macOS:          brew install --cask chromium
or name the one you have: CHROMIUM_PATH=/path/to/chromium npm run test:browser
`)
  process.exit(1)
}

import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'

// Explains how to install Chromium if there is none, before every test fails without it.
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

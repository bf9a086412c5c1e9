import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path in CHROMIUM_PATH, or the first usual place that exists. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH || USUAL_PLACES.find((path) => existsSync(path))
}

/** Without background traffic, and in Italian if the browser has that language. */
export const CHROMIUM_OPTIONS = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--lang=it-IT',
  ],
  env: { ...process.env, LANG: 'it_IT.UTF-8', LANGUAGE: 'it' } as Record<string, string>,
}

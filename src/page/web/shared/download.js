import { element } from './dom.js'

/** Saves a file through the browser's downloads. */
export function download(blob, name) {
  const link = element('a', { href: URL.createObjectURL(blob), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The unit that people write behind a name: "Spazio extra (GB)", "Credito [€]", "Spazio extra GB". */
const UNIT = /\s*[([](?:gb|€|eur|euro)[)\]]$|\s(?:gb|€|eur|euro)$/

/**
 * The name of a column of a list of mailboxes without what spreadsheets and people vary: case, spaces around and
 * repeated, underscores for them, forms of accents, a unit behind it. Names that are equal so must not mean two services
 * of one agreement.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(UNIT, '')
}

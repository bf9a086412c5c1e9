/** The unit that people write behind a name: "Spazio extra (GB)", "Credito [€]". */
const UNIT = /\s*[([](?:gb|€|eur|euro)[)\]]$/

/**
 * The name of a column of a list of mailboxes without what spreadsheets and people vary: case, spaces around and
 * repeated, forms of accents, a unit behind it. Names that are equal so must not mean two services of one agreement.
 */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(UNIT, '')
}

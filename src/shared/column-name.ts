/** A unit at the end of a name: "Spazio extra (GB)", "Credito [€]", "Spazio extra GB". */
const UNIT = /\s*[([](?:gb|€|eur|euro)[)\]]$|\s(?:gb|€|eur|euro)$/

/**
 * The name of a column of a list, without what people and spreadsheets vary: case, spaces and underscores, the Unicode
 * form of accents, and a unit at the end. Two services of one agreement must not have names that are equal so.
 * @example plainName('Spazio_extra (GB)') // 'spazio extra'
 */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(UNIT, '')
}

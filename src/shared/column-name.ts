/** A unit in brackets: "Spazio extra (GB)", "Credito [€]", "Spazio (in GB) extra". */
const UNIT_IN_BRACKETS = /[([](?:in )?(?:gb|gib|giga|gigabytes?|€|eur|euro)[)\]]/g

/** A unit as the last word: "Spazio extra GB", "Credito in euro". A name that is only a unit keeps it. */
const LAST_WORD_UNIT = /(?<=.)(?: in)? (?:gb|gib|giga|gigabytes?|eur|euro)$/

/** Where one word of a name ends and the next begins: "dataScadenza", "usatiGB", "GBUsati" is left as it is. */
const CAMEL_CASE = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu

/** Characters that no one sees, such as U+200B and a soft hyphen. They may stand within a word. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * The words of a column's name in small letters, without accents, punctuation and units.
 * @example plainWords('Spazio_Extra (GB)') // ['spazio', 'extra']
 */
export function plainWords(name: string): string[] {
  return name
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CAMEL_CASE, ' ')
    .toLowerCase()
    .replace(UNIT_IN_BRACKETS, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(LAST_WORD_UNIT, '')
    .split(' ')
}

/**
 * The name of a column of a list, without what people and spreadsheets vary: case, accents, spaces, punctuation,
 * invisible characters and units. Two services of one agreement must not have names that are equal so.
 * @returns "" for a name without letters and digits
 * @example plainName('Spazio_extra (GB)') // 'spazioextra'
 */
export function plainName(name: string): string {
  return plainWords(name).join('')
}

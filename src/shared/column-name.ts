/** Where one word of a name ends and the next begins: "dataScadenza", "usatiGB". */
const CAMEL_CASE = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu

/** Characters that no one sees, such as U+200B and a soft hyphen. They may stand within a word. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** A unit in brackets: "Spazio extra (GB)", "Credito [€]", "Spazio (in GB) extra". */
const UNIT_IN_BRACKETS = /[([](?:in )?(?:gb|gib|giga|gigabytes?|€|eur|euro)[)\]]/gi

/** A unit as the last word: "Spazio extra GB", "Credito in euro". A name that is only a unit keeps it. */
const LAST_WORD_UNIT = /(?<=.)(?:(?: in)? (?:gb|gib|giga|eur|euro)| in gigabytes?)$/

/** The words of a unit among those of a name. */
const UNITS = { gigabytes: /^(?:gb|gib|giga|gigabytes?)$/, euro: /^(?:eur|euro)$/ }

/** What the values of a column measure. */
export type Unit = keyof typeof UNITS

/** Letters of Cyrillic and Greek that look like Latin ones: a word of both scripts is not what it looks like. */
const MIXED_SCRIPTS = /(?=.*\p{Script=Latin}).*[\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * The words of a column's name in small letters, without accents, punctuation and invisible characters. "%" is a word.
 * @returns [''] for a name without letters and digits
 * @example wordsOf('GB dell’Archivio') // ['gb', 'dell', 'archivio']
 */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replaceAll('%', ' percent ')
    .replace(CAMEL_CASE, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
}

/**
 * The name of a column of a list, without what people and spreadsheets vary: case, accents, spaces, punctuation,
 * invisible characters and units. Two services of one agreement must not have names that are equal so.
 * @returns "" for a name without letters and digits
 * @example plainName('Spazio_extra (GB)') // 'spazioextra'
 */
export function plainName(name: string): string {
  return wordsOf(name.replace(UNIT_IN_BRACKETS, ' ')).join(' ').replace(LAST_WORD_UNIT, '').replaceAll(' ', '')
}

/**
 * Whether the name of a column states another unit than its values should have.
 * @example hasOtherUnit('Spazio extra (€)', 'gigabytes') // true: it may be the price
 */
export function hasOtherUnit(name: string, unit: Unit): boolean {
  const words = wordsOf(name.replaceAll('€', ' euro '))
  const other = UNITS[unit === 'euro' ? 'gigabytes' : 'euro']
  return words.some((word) => other.test(word))
}

/** Whether a name has letters that only look like Latin ones, beside Latin ones: "sp\u0430zio" with a Cyrillic "a". */
export function hasLookAlikes(name: string): boolean {
  return wordsOf(name).some((word) => MIXED_SCRIPTS.test(word))
}

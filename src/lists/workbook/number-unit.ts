/** What is no unit in a number format: "General", a text, an exponent, digits and signs. */
const NO_UNIT = /General|Standard|@|E[+-]|[0#?.,/+\-()'\s]/gi

/** A currency or language in brackets, "[$€-410]", "[$-410]"; a condition, "[Red]"; space as wide as a character. */
const BRACKETS = /\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*]./g

const units = new Map<string, string>()

/**
 * The unit that the number format of a cell writes beside a number, such as "€", "%" or "MB"; "" for none, and for
 * gigabytes, which are what a number means by itself.
 * @example unitOf('#,##0.00\\ "€"') // '€'
 */
export function unitOf(format: string): string {
  let unit = units.get(format)
  if (unit === undefined) {
    const [positive = ''] = format.split(';')
    const text = positive.replace(BRACKETS, '$1').replace(/["\\]/g, '').replace(NO_UNIT, '')
    // "$" in a format that comes with Excel is the currency of the reader.
    unit = /^(?:gb|gib|giga|gigabytes?)$/i.test(text) ? '' : text.replace('$', '€')
    units.set(format, unit)
  }
  return unit
}

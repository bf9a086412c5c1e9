/** About the number of bytes of a document that are looked at together. */
const PIECE_BYTES = 1024 * 1024

/** A formula of a program that does not calculate: the cell has no type, and no value or an empty one. */
const FORMULA_WITHOUT_VALUE =
  /<((?:\w+:)?)c\b((?:(?!\st=)[^<>])*)>\s*<\1f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/\1f>)\s*(?:<\1v\b[^<>]*\/>|<\1v>\s*<\/\1v>)?\s*<\/\1c>/g

/** A cell of OpenDocument whose value stands in its attributes alone: with no end tag, or with nothing before it. */
const CELL_WITHOUT_END = /<((?:\w+:)?table-cell)\b([^<>]*)\/>/g
const CELL_WITHOUT_TEXT = /<((?:\w+:)?table-cell)\b([^<>]*)>\s*<\/\1>/g

/**
 * The document of a sheet in which no value is lost that the library passes over: a formula that was never calculated
 * becomes an error, a value without a text gets the form in which the library reads it.
 * @param name of the document in the workbook
 */
export function completeCells(name: string, document: Buffer): Buffer {
  if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) {
    if (!document.includes('<f') && !document.includes(':f')) return document
    return inPieces(document, '</row>', (text) =>
      text.replace(FORMULA_WITHOUT_VALUE, '<$1c$2 t="e"><$1v>#N/A</$1v></$1c>'),
    )
  }
  if (name !== 'content.xml') return document
  return inPieces(document, 'table-row>', (text) =>
    text
      .replace(CELL_WITHOUT_TEXT, (cell, name, values) =>
        /\bstring-value="[^"]/.test(values) ? `<${name}${values}/>` : cell,
      )
      .replace(CELL_WITHOUT_END, (cell, name, values) =>
        /\bvalue-type="(?!string)/.test(values) ? `<${name}${values}></${name}>` : cell,
      ),
  )
}

/** Changes a document piece by piece, so that no second copy of it is a string. Pieces end after a row. */
function inPieces(document: Buffer, rowEnd: string, change: (text: string) => string): Buffer {
  const pieces: Buffer[] = []
  for (let start = 0; start < document.length; ) {
    const at = document.indexOf(rowEnd, start + PIECE_BYTES)
    const end = at < 0 ? document.length : at + rowEnd.length
    pieces.push(Buffer.from(change(document.toString('latin1', start, end)), 'latin1'))
    start = end
  }
  return Buffer.concat(pieces)
}

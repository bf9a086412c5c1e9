import { isUtf8 } from 'node:buffer'
import { printParseErrorCode, visit } from 'jsonc-parser'

/**
 * Parses a file of JSON in UTF-8, with or without a byte order mark.
 * @throws Error that says what is wrong, and where: "line 3, column 5: comma expected"
 */
// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse returns
export function parseJsonFile(bytes: Uint8Array): any {
  if (!isUtf8(bytes)) throw new Error('not in UTF-8, save it in this encoding')
  // Leaves out the byte order mark, which Windows editors write.
  const text = new TextDecoder().decode(bytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(firstFault(text))
  }
}

/** The place and the kind of the first fault. Messages of JSON.parse name a place only sometimes, in varying words. */
function firstFault(text: string): string {
  const faults: string[] = []
  visit(
    text,
    {
      onError: (code, _offset, _length, line, column) => {
        // "CommaExpected"
        const words = printParseErrorCode(code)
          .replace(/(?<!^)[A-Z]/g, ' $&')
          .toLowerCase()
        faults.push(`line ${line + 1}, column ${column + 1}: ${words}`)
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  )
  return faults[0] as string
}

import type { FileProblem } from '../../shared/field-fault.ts'
import type { ReadBlocks } from '../blocks.ts'

/** The name of the part that holds the workbook where Excel has set a password. Names are in UTF-16. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/** An Office file that is no zip file: a workbook of Excel with a password, or one as Excel saved it before 2007. */
export async function officeFileProblem(read: ReadBlocks): Promise<FileProblem> {
  let end: Buffer = Buffer.alloc(0)
  for await (const block of read()) {
    const bytes = Buffer.concat([end, block])
    if (bytes.includes(ENCRYPTED_PACKAGE)) return 'encrypted'
    end = bytes.subarray(-ENCRYPTED_PACKAGE.length)
  }
  return 'old-excel'
}

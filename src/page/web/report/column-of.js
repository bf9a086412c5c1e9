import { label } from '../shared/language.js'

/** The column that a fault is about; a missing one by the name that the hint of the form uses. */
export function columnOf(pointer) {
  if (!pointer?.startsWith('/')) return undefined
  const missing = { '/address': 'report.column.address', '/expiresOn': 'report.column.expiresOn' }[pointer]
  const name = missing ? label(missing) : pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
  return label('report.column', { name })
}

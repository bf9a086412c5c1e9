import type { Fault } from '../domain/rejection.ts'
import type { List } from './list.ts'
import type { Row, RowFault } from './row.ts'

/** A fault of the domain, with the column of the list instead of a pointer such as "/mailbox/addOns/0/service". */
export function faultOfRow(
  { pointer, ...fault }: Fault,
  { addOns }: Row,
  { columns, fieldColumns }: Pick<List, 'columns' | 'fieldColumns'>,
): RowFault {
  const path = pointer.slice('/mailbox/'.length)
  if (path === 'address' || path === 'expiresOn') {
    return { ...fault, column: columns[fieldColumns[path] as number] as string }
  }
  return { ...fault, column: addOns[Number(path.split('/')[1])]?.column ?? path }
}

// A server of Aruba's partner API in a process of its own, so that its time is not that of the client. Writes its URL.
import { manyAccounts, serveAruba } from './aruba-server.ts'

const dueIn = (index: number): string => `2027-${String((index % 12) + 1).padStart(2, '0')}-15T23:59:59.000+01:00`
const accounts = manyAccounts(Number(process.argv[2]), (index) => ({ endDate: dueIn(index) }))
const { url } = await serveAruba({ accounts })
process.stdout.write(`${url}\n`)

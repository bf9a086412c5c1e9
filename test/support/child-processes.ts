import { readdirSync, readFileSync } from 'node:fs'

/** The processes that read workbooks for a service. @param pid of the service */
export function workbookReaders(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((process) => parentOf(process) === pid && commandOf(process).includes('workbook/process.ts'))
}

/** Whether a process is still there. One that has ended, and whose parent does not know yet, is not. */
export function isRunning(pid: number): boolean {
  return /^State:\t[^Z]/m.test(read(`/proc/${pid}/status`))
}

/** The seconds that a process has worked. */
export function cpuSeconds(pid: number): number {
  const [user, system] = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return ((user ?? 0) + (system ?? 0)) / 100
}

const parentOf = (pid: number): number => Number(/^PPid:\t(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1])

const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`)

/** The text of a file; none if the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

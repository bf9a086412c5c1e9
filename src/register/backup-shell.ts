import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import type { Register } from './register.ts'

/** What the process gives to the command. */
export interface BackupShell {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly register: Register
}

const PRIVATE = 0o600

const USAGE = `Copies the register into a new file, also while the service uses it. For SQLite; of PostgreSQL, pg_dump makes backups.

  npm run -s backup -- FILE
`

/** Runs `npm run backup`. Returns the exit code: 1 where there is no backup. */
export async function runBackup(args: readonly string[], { stdout, stderr, register }: BackupShell): Promise<0 | 1> {
  const [file, ...rest] = args
  if (file === undefined || rest.length > 0 || file.startsWith('-')) {
    const isAsked = file === '--help' || file === '-h'
    const output = isAsked ? stdout : stderr
    output.write(USAGE)
    return isAsked ? 0 : 1
  }
  try {
    if (existsSync(file)) throw new Error(`${file} exists already; a backup never replaces a file`)
    await backupInto(file, register)
    stdout.write(`${file} written\n`)
    return 0
  } catch (error) {
    stderr.write(`pec-addons: ${(error as Error).message}\n`)
    return 1
  }
}

/** Makes the file first: it holds personal data, and is its owner's alone. Without a backup no file is left. */
async function backupInto(file: string, register: Register): Promise<void> {
  closeSync(openSync(file, 'wx', PRIVATE))
  try {
    await register.backup(file)
  } catch (error) {
    rmSync(file)
    throw error
  }
}

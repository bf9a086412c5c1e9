import { loadAgreements } from '../../agreements/load.ts'
import { type Agreements, createAgreements } from '../../domain/agreement.ts'
import { type TemporaryFiles, temporaryFiles } from '../nameless-file.ts'

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** What the process gives to a command that reads a list. */
export interface CommandShell {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** The folder of further agreements; undefined: none. */
  readonly agreementsDir: string | undefined
  readonly temporaryFolder: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The exit codes of a command that reads a list: all is well, nothing was done, rows are faulty. */
export type ExitCode = 0 | 1 | 2

/**
 * Runs a command that reads a list: writes its usage where that is asked for, reports an error to the user, and closes
 * the temporary files in any case.
 * @param readOptions may throw an Error with a message for the user, as `work` may
 */
export async function runListCommand<Options extends object>(
  { stdout, stderr, agreementsDir, temporaryFolder }: CommandShell,
  readOptions: () => Options | { readonly usage: string },
  work: (options: Options, agreements: Agreements, files: TemporaryFiles) => Promise<ExitCode>,
): Promise<ExitCode> {
  const files = temporaryFiles(temporaryFolder)
  const run = async (): Promise<ExitCode> => {
    const options = readOptions()
    if ('usage' in options) {
      stdout.write(options.usage)
      return 0
    }
    const { agreements, faults } = loadAgreements(agreementsDir)
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return work(options, createAgreements(agreements), files)
  }
  const code = await run().catch((error: Error): ExitCode => {
    stderr.write(`pec-addons: ${error.message}\n`)
    return 1
  })
  await files.closeAll()
  return code
}

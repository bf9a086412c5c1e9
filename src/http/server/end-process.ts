import type { LogWriter } from './log-writer.ts'

/** Ends the process with a code once its log is written. */
export async function endProcess(
  log: Pick<LogWriter, 'end'>,
  code: number,
  own: Pick<NodeJS.Process, 'exit' | 'kill' | 'pid'> = process,
): Promise<void> {
  if (await log.end()) own.exit(code)
  // The thread that still waits for a reader of the log would keep the process from ending by itself.
  else own.kill(own.pid, 'SIGKILL')
}

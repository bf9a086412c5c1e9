// Ends the process that reads a workbook, soon after the service that started it: a service that is killed can end
// nothing itself. It is a thread, as the reader is busy for seconds. `workerData` is the process id of the service.
import { workerData } from 'node:worker_threads'

setInterval(() => {
  // A process without a parent gets another one.
  /* c8 ignore next -- a process that is killed reports no coverage */
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL')
}, 500)

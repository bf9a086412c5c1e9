/** The maximum size of a workbook as it is sent, in bytes. */
export const MAX_WORKBOOK_BYTES = 16 * 1024 * 1024

/** The maximum number of rows below the header. */
export const MAX_ROWS = 200_000

/** How far one workbook may go. The tests lower these. */
export interface WorkbookLimits {
  /** Bytes of the parts that are read, inflated. */
  readonly inflatedBytes: number
  /** Bytes of the records, as they are kept in a temporary file: one text may stand in every cell. */
  readonly recordBytes: number
  /** Memory for the objects of the process that reads the workbook, in MiB. */
  readonly heapMegabytes: number
  readonly milliseconds: number
}

/** A list of 200,000 mailboxes takes 50 MiB inflated, 30 MiB as records, 256 MiB of objects and 4 s. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  inflatedBytes: 256 * 1024 * 1024,
  recordBytes: 256 * 1024 * 1024,
  heapMegabytes: 384,
  milliseconds: 60_000,
}

/** What was understood of the header of a list, for a person who has to correct it. */
export interface HeaderReport {
  /** The line of the list that was read as its header. */
  readonly line: number
  /** The names of its columns, as in the list. */
  readonly found: readonly string[]
  /** What each of `found` was taken for: a field, the id of a service, or `ignore`. */
  readonly meanings: readonly string[]
  /** The cells of the first rows below, in the order of `found`; each text is cut. Absent unless they are asked for. */
  readonly firstRows?: readonly (readonly string[])[]
  /** The number of columns with values that have no name to call them by. */
  readonly unnamedColumns: number
  /** The required fields without a column. */
  readonly missing: readonly string[]
  /** The columns that look like a service of space, but are none. */
  readonly doubtful: readonly string[]
  /** The names that are understood for each field, and for each service by its id. */
  readonly understood: readonly { readonly field: string; readonly names: readonly string[] }[]
}

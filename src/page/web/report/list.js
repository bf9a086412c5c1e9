/**
 * The list that was chosen, with what the user says about its columns. Nothing of it is kept for the next file.
 * @returns `name`; `file`, a Blob of the list's media type; `choices`, name of a column -> word of the API, which count
 *   when they are stated; `header` of the API, where something of it was not understood; `tableSettings`, see tables.js
 */
export function createList(file, name) {
  let stated = []
  let hasNoServices = false
  return {
    name,
    file: new Blob([file], { type: mediaType(name) }),
    choices: new Map(),
    header: undefined,
    tableSettings: {},
    /** From now on requests say what was chosen and, once stated, that the list has no services on purpose. */
    state(statement) {
      stated = [...this.choices]
      hasNoServices ||= statement.hasNoServices
    },
    /** The query of a request about the list. @param parameters `[name, value]` each, besides what was stated */
    query(parameters = []) {
      const query = new URLSearchParams(parameters)
      for (const [column, meaning] of stated) query.append('column', `${column}:${meaning}`)
      if (hasNoServices) query.append('services', 'none')
      return query.size > 0 ? `?${query}` : ''
    },
  }
}

/** By the name of the file; what is no workbook or NDJSON, the service recognizes by its first bytes. */
function mediaType(name) {
  if (/\.xlsx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  if (/\.ods$/i.test(name)) return 'application/vnd.oasis.opendocument.spreadsheet'
  return /\.(nd)?jsonl?$/i.test(name) ? 'application/x-ndjson' : 'text/csv'
}

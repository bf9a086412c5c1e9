const NEWLINE = 10

/** Parses a stream of JSON lines; yields the values of each chunk as an array. */
export async function* valuesOf(stream) {
  let rest = ''
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { value, done } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : lines.pop()
    yield lines.filter(Boolean).map((line) => JSON.parse(line))
    if (done) return
  }
}

/** The number of lines in a file, read in chunks; the last line may have no line break. */
export async function countLines(file) {
  const reader = file.stream().getReader()
  let lines = 0
  let last = NEWLINE
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return last === NEWLINE ? lines : lines + 1
    for (const byte of value) if (byte === NEWLINE) lines += 1
    last = value.at(-1) ?? last
  }
}

const NEWLINE = 10

/** The values of a stream of JSON lines, as many at a time as have arrived. */
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

/** How many lines a file has, read a piece at a time; the last need not be ended. */
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

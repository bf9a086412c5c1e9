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

/** How many lines a file has, read a piece at a time. */
export async function countLines(file) {
  const reader = file.stream().getReader()
  let lines = 0
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return lines
    for (const byte of value) if (byte === 10) lines += 1
  }
}

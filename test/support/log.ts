/** Where a logger may write, and what it wrote, line by line. */
export function linesOf(): { stream: { write(line: string): void }; lines(): Record<string, unknown>[] } {
  const written: string[] = []
  return {
    stream: {
      write: (line) => {
        written.push(line)
      },
    },
    lines: () => written.map((line) => JSON.parse(line)),
  }
}

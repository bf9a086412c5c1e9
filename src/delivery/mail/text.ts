import type { Block } from './block.ts'

/** Blocks as plain text. Paragraphs are not wrapped: the reader's program does it, as wide as its window is. */
export function mailText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`
}

function textOf(block: Block): string {
  if ('heading' in block) return block.heading.toUpperCase()
  if ('paragraph' in block) return block.paragraph
  if ('steps' in block) return block.steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  if ('items' in block) return block.items.map((item) => `- ${item}`).join('\n')
  return `${block.label}\n${block.url}`
}

/** A part of a mail. The text and the HTML are made of the same parts, so that both say the same. */
export type Block =
  | { readonly heading: string }
  | { readonly paragraph: string }
  /** What to do, in order. */
  | { readonly steps: readonly string[] }
  | { readonly items: readonly string[] }
  | { readonly label: string; readonly url: string }

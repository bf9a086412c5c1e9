import type { Text } from '../language.ts'

/** The texts of a problem: its title, what it means (the `detail` of the document), and what to do about it. */
export interface ProblemText {
  readonly title: Text
  readonly meaning: Text
  readonly remedy: Text
}

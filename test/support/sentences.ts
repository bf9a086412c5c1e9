import type { Test } from 'tap'
import { LANGUAGES, type Text } from '../../src/shared/language.ts'

/** Checks what holds for every text with a code: whole sentences, translated, and no claim that no source supports. */
export function checkSentences(t: Test, sentences: readonly (readonly [name: string, text: Text])[]): void {
  for (const [name, text] of sentences) {
    for (const language of LANGUAGES) {
      const sentence = text[language]
      t.match(sentence, /^[A-ZÈÀ].*\.$/s, `${name} in ${language}: starts with a capital letter, ends with a full stop`)
      t.notMatch(
        sentence,
        /undefined|\bnull\b|NaN|\[object|\$\{|\d{4}-\d{2}-\d{2}| {2}/,
        `${name} in ${language}: all placeholders are filled in`,
      )
    }
    t.not(text.it, text.en, `${name}: translated`)
    // What happens to stored messages is not documented: no text may say that they are kept or deleted.
    t.notMatch(text.it, /cancellat|eliminat|conservat|persi\b|restano i messaggi/i, name)
    t.notMatch(text.en, /deleted|erased|lost|preserved|kept/i, name)
  }
}

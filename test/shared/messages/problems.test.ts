import t from 'tap'
import { problemMessages } from '../../../src/shared/messages/problems.ts'
import { checkSentences } from '../../support/sentences.ts'

for (const [code, { title, meaning, remedy }] of Object.entries(problemMessages)) {
  t.test(`${code} has a title and whole sentences in both languages`, async (t) => {
    checkSentences(t, [
      ['meaning', meaning],
      ['remedy', remedy],
      // A title has no full stop.
      ['title', { it: `${title.it}.`, en: `${title.en}.` }],
    ])
  })
}

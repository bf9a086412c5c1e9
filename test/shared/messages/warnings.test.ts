import t from 'tap'
import { WARNING_CODES, type Warning } from '../../../src/domain/warning.ts'
import type { Text } from '../../../src/shared/language.ts'
import { warningResponses, warningText } from '../../../src/shared/messages/warnings.ts'
import { checkSentences } from '../../support/sentences.ts'

const DETAILS = { on: '2027-04-08', latestExpected: '2027-11-22', gigabytesOver: 2.1 }

const textOf = (code: Warning['code']): Text => ({
  it: warningText({ code, ...DETAILS }, 'it'),
  en: warningText({ code, ...DETAILS }, 'en'),
})

t.test('every warning has a whole sentence in both languages', async (t) => {
  checkSentences(
    t,
    WARNING_CODES.map((code) => [code, textOf(code)] as const),
  )
})

t.test('warnings with dates and numbers', async (t) => {
  t.strictSame(textOf('price-list-ends'), {
    it: "Per l'addebito dell'8 aprile 2027 non è ancora noto alcun listino: gli addebiti indicati si fermano prima.",
    en: 'No price list is known yet for the charge of 8 April 2027: the charges shown end before it.',
  })
  t.strictSame(textOf('space-over-base-plan'), {
    it: 'La casella supera, o supererà, di 2,1 GB lo spazio del piano base: una casella PEC piena può non ricevere più messaggi, con conseguenze legali per il titolare.',
    en: "The mailbox exceeds, or will exceed, the base plan's space by 2.1 GB: a full PEC mailbox can stop receiving messages, with legal consequences for its holder.",
  })
})

t.test('a warning in a response has its text and its details', async (t) => {
  t.strictSame(warningResponses([{ code: 'expiry-beyond-term', latestExpected: '2027-11-22' }], 'en'), [
    {
      code: 'expiry-beyond-term',
      latestExpected: '2027-11-22',
      text: 'The expiry is later than expected (22 November 2027 at the latest): check the date in the customer area.',
    },
  ])
})

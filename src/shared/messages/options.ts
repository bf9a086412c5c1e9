import type { OptionFault } from '../command-line.ts'
import type { Language, TextTemplate } from '../language.ts'

const messages = {
  unknown: {
    it: (option) => `${option}: opzione sconosciuta; --help elenca le opzioni`,
    en: (option) => `${option}: unknown option; --help lists the options`,
  },
  'no-value': {
    it: (option) => `${option}: manca il valore; --help elenca le opzioni`,
    en: (option) => `${option}: its value is missing; --help lists the options`,
  },
  'needless-value': {
    it: (option) => `${option}: non prende un valore`,
    en: (option) => `${option}: takes no value`,
  },
} as const satisfies Record<OptionFault['code'], TextTemplate<string>>

/** What is wrong with an option of a command. */
export function optionFaultText({ code, option }: OptionFault, language: Language): string {
  return messages[code][language](option)
}

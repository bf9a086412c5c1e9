import type { TextTemplate } from '../../shared/language.ts'

/** The name of a feed, as calendars show it. */
export const feedName = {
  it: ({ sponsor }) => `Rinnovi PEC – ${sponsor}`,
  en: ({ sponsor }) => `PEC renewals – ${sponsor}`,
} as const satisfies TextTemplate<{ readonly sponsor: string }>

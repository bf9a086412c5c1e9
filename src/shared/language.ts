/** The languages of every text for people. The first is the default. */
export const LANGUAGES = ['it', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** A text in every language. */
export type Text = Readonly<Record<Language, string>>

/** A text in every language that tells the figures of a case. */
export type TextTemplate<Case> = Readonly<Record<Language, (given: Case) => string>>

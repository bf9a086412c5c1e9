/** The languages of all texts for people; the first is the default. */
export const LANGUAGES = ['it', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** A text in every language. */
export type Text = Readonly<Record<Language, string>>

/** A text in every language with placeholders, for example for dates and amounts. */
export type TextTemplate<Details> = Readonly<Record<Language, (details: Details) => string>>

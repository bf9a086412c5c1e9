/** What a key allows: to read the register, to change it, to send reminders. */
export const SCOPES = ['read', 'write', 'remind'] as const

export type Scope = (typeof SCOPES)[number]

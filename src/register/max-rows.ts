/** The number of rows of one statement: a mailbox has 16 values, and SQLite takes 32,766 in one statement. */
export const MAX_ROWS = 500

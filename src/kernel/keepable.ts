/** Can a database keep this text? Neither NUL nor half of a character that takes two (RFC 7493, 2.1). */
export const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

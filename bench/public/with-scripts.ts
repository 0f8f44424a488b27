/** Pages for customers that may have a script, and why; all others have none. */
export const mayHaveScripts: ReadonlyMap<string, string> = new Map()

const smallerPhotos =
  'draws photos smaller before they are sent: 12 MB over a slow line are minutes, and nobody waits'

/** Pages for customers that may have a script, and why; all others have none. */
export const mayHaveScripts: ReadonlyMap<string, string> = new Map([
  ['report-fault', smallerPhotos],
  ['follow-reported-message', smallerPhotos],
])

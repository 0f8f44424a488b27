/** The page about a call on one unit; `caller` is a customer's id, or `new`. */
export const callPath = ({ serial, caller }: { serial: string; caller?: string | null }): string =>
  `/desk/new?${new URLSearchParams({ serial, ...(caller ? { caller } : {}) })}`

/**
 * The few ways in which Makegood says no by throwing, each with the status (RFC 9110) that the
 * API and the pages answer with.
 */
export const statusOf = {
  invalid: 422, // the body is wrong
  unauthenticated: 401, // nobody is signed in
  forbidden: 403, // the role may not
  missing: 404, // not there, or not yours
  conflict: 409, // stage, version or another fact stands against it
  limited: 429, // too many tries
  unavailable: 503, // overloaded or stopping
} as const
export type RefusalKind = keyof typeof statusOf

export type RefusalDetails = {
  /** Values for the text of the rule: `{from}`, `{until}` … Never a person's name or address. */
  params?: Readonly<Record<string, string | number>>
  /** JSON pointer to the field that is wrong, such as `/parcel/trackingNumber`. */
  pointer?: string
  /** Members of the problem document that show the way out, such as `allowedCommands`. */
  extra?: Readonly<Record<string, unknown>>
}

/**
 * A "no" that ends the request. Told apart by `kind`, never by `instanceof`: a module that
 * is bundled for the screens exists twice.
 *
 * `rule` is a stable dotted name (`quotation.expired`); its sentence stands in
 * `src/texts/<language>.json` under `refusal.<rule>`.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly rule: string
  readonly details: RefusalDetails

  constructor(kind: RefusalKind, rule: string, details: RefusalDetails = {}) {
    super(`${kind}: ${rule}`)
    this.name = 'Refusal'
    this.kind = kind
    this.rule = rule
    this.details = details
  }
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'kind' in error && 'rule' in error
}

export const invalid = (rule: string, pointer: string, details: RefusalDetails = {}): Refusal =>
  new Refusal('invalid', rule, { ...details, pointer })

/** What isn't yours and what isn't there look alike (see SECURITY). */
export const missing = (what: string): Refusal => new Refusal('missing', `${what}.missing`)

export const conflict = (rule: string, details: RefusalDetails = {}): Refusal =>
  new Refusal('conflict', rule, details)

export const forbidden = (rule: string, details: RefusalDetails = {}): Refusal =>
  new Refusal('forbidden', rule, details)

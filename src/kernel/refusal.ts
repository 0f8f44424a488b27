/** The few ways in which Makegood says no by throwing; `platform/http/problem.ts` maps each to a status. */
export type RefusalKind =
  | 'invalid' // the body is wrong: 422
  | 'unauthenticated' // nobody is signed in: 401
  | 'forbidden' // the role may not: 403
  | 'missing' // not there, or not yours: 404
  | 'conflict' // stage, version or another fact stands against it: 409
  | 'limited' // too many tries: 429
  | 'unavailable' // overloaded or stopping: 503

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

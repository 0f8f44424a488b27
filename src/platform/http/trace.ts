const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/**
 * What may be logged of an unknown error: its name, its code, the constraint it broke and the
 * places in our code. Not its message: the database quotes values there, a person's too.
 */
export function traceOf(error: unknown): Record<string, unknown> {
  const stack = String(member(error, 'stack') ?? '')
  return {
    name: member(error, 'name'),
    code: member(error, 'code'),
    constraint: member(error, 'constraint'),
    table: member(error, 'table'),
    at: stack.split('\n').filter((line) => /^\s+at /.test(line)),
  }
}

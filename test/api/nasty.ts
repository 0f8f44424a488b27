import fc from 'fast-check'

/** Text that hurts: what databases, JSON and people's keyboards quarrel about. */
export const nasty = fc.constantFrom(
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff x',
    '\u202e',
    '🔧'.repeat(30),
    "'; --",
    '%00',
  ],
  ...[
    '0000-01-01',
    '9999-12-31',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59+23:59',
    '-0',
    '1e400',
  ],
  ...['99999999999999999999.99', '-1.00', '0.001', 'NaN', '00000000-0000-0000-0000-000000000000'],
)
const numbers = fc.constantFrom(0, -1, -0, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308)
const anything = fc.oneof(
  nasty,
  numbers,
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ maxLength: 300 }),
)

/** Something like this body: each part left as it is, left out, replaced, or joined by another. */
export function like(body: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(body)) {
    const items = body.map((item) => like(item))
    return mixed(body, fc.tuple(...items), fc.array(fc.oneof(...items, anything), { maxLength: 4 }))
  }
  if (typeof body !== 'object' || body === null) return mixed(body, nasty)
  const parts = Object.entries(body).map(([name, value]) => [name, like(value)] as const)
  const members = fc.record(Object.fromEntries(parts), { requiredKeys: [] })
  const more = fc.tuple(members, fc.string(), anything)
  return mixed(
    body,
    members,
    more.map(([some, name, value]) => ({ ...some, [name]: value })),
  )
}
const mixed = (as: unknown, ...others: fc.Arbitrary<unknown>[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(as) },
    ...others.map((arbitrary) => ({ weight: 4, arbitrary })),
    { weight: 1, arbitrary: anything },
  )

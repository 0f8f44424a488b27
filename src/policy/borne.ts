/** What a covered repair is freed of. */
export const borneKinds = ['parts', 'labour'] as const
export type Borne = (typeof borneKinds)[number]

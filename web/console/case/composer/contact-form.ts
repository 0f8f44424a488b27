import { z } from 'zod'

/** What is written below the line of time: to the customer, for us, or of a call. */
export const contactForm = z.object({
  what: z.enum(['message', 'note', 'call_out', 'call_in']),
  text: z.string().trim().min(1).max(2000),
})

const kinds = {
  message: { kind: 'message', direction: 'out' },
  note: { kind: 'note', direction: 'internal' },
  call_out: { kind: 'call', direction: 'out' },
  call_in: { kind: 'call', direction: 'in' },
} as const

/** The same as the body of the command `contact`. */
export const contactOf = ({ what, text }: z.infer<typeof contactForm>) => ({ ...kinds[what], text })

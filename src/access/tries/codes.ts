import { type Limit, networkOf } from './limits.ts'

/**
 * So often a code is sent for one link or mailbox: five times an hour for whoever asks from one
 * network, twenty in all. Whoever asks for somebody else's codes from afar must not keep them from
 * asking.
 */
export const codeLimits = (what: string, subject: string, ip: string): Limit[] => [
  { what, subject: `${subject} ${networkOf(ip)}`, most: 5, minutes: 60 },
  { what: `${what}.all`, subject, most: 20, minutes: 60 },
]

/** Wrong codes from one network, whatever they were for: codes have six digits. */
export const wrongFrom = (what: string, ip: string): Limit => ({
  ...{ what: `${what}.wrong`, subject: networkOf(ip), most: 15, minutes: 60 },
})

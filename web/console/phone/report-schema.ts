import { z } from 'zod'
import { waysToTell } from '#cases/told-by.ts'
import { resolutions } from '#diagnosis/resolution.ts'
import { languages } from '#kernel/language.ts'
import { addressForm } from '../../forms/address.ts'
import * as m from '../../messages/compiled/messages.js'

const words = z.string().trim().max(2000)

/** What comes of a call. */
export const nexts = ['report', 'resolve', 'authorize'] as const
export type Next = (typeof nexts)[number]

/** A report by telephone and what is agreed at once. */
export const reportForm = z
  .object({
    serial: z.string().trim().min(1).max(60),
    model: z.string().max(60).optional(),
    customerId: z.uuid().optional(),
    customer: z.object({
      name: z.string().trim().min(1).max(120),
      phone: z.string().trim().min(4).max(40).optional(),
      mail: z.email().max(254).optional(),
      language: z.enum(languages),
      kind: z.enum(['consumer', 'business']),
      toldBy: z.enum(waysToTell).optional(),
      address: z.object({
        ...addressForm.shape,
        street: z.string().trim().max(300).optional(),
      }),
    }),
    fault: words.min(1),
    said: words.optional(),
    next: z.enum(nexts),
    how: z.enum(resolutions).optional(),
    done: words.optional(),
    sendTo: z.enum(['dealer', 'depot']).optional(),
    depotId: z.uuid().optional(),
    feeTold: z.coerce.boolean().default(false),
    noticesTold: z.coerce.boolean().default(false),
    policyVersion: z.coerce.number().int().optional(),
  })
  .refine(({ customer }) => customer?.phone || customer?.mail, {
    path: ['customer', 'phone'],
    error: () => m.phone_no_way_back(),
    // Asked for beside what else lacks, not after it.
    when: () => true,
  })
export type ReportForm = z.input<typeof reportForm>

/** What is said about a case that is open already. */
export const saidForm = z.object({ number: z.string().min(1), said: words.min(1) })

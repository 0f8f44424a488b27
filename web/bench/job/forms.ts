import { z } from 'zod'
import { saidOutcomes } from '#cases/stages.ts'
import { workActions } from '#cases/work.ts'
import { findingStates } from '#repairs/finding.ts'
import { needed } from '../../forms/needed.ts'
import * as m from '../../messages/compiled/messages.js'

const words = z.string().trim().max(2000).optional()

export const plainForm = z.object({})

/** A new finding, or a change of one: state, note, photos; what is left out stays. */
export const findForm = z
  .object({
    findingId: z.uuid().optional(),
    component: z.string().max(40).optional(),
    state: z.enum(findingStates),
    /** `2.7 water`; `none` for a finding that is no exclusion; left out: as it was. */
    exclusion: z
      .string()
      .max(60)
      .transform((key) => (key === 'none' ? '' : key))
      .optional(),
    note: words,
    beyondRelabel: z.enum(['yes', 'no']).optional(),
    photos: z.array(z.file()).max(20).default([]),
  })
  .refine(({ exclusion, note }) => exclusion !== '' || note !== undefined, {
    path: ['note'],
    error: () => m.job_note_needed(),
  })

export const judgeForm = z.object({
  workLineId: z.uuid().optional(),
  component: z.string().max(40).optional(),
  fault: words,
  action: z.enum(workActions).optional(),
  /** What is said of earlier repairs; left open: nothing. */
  sameFaults: z
    .array(z.object({ repair: z.uuid(), same: z.enum(['yes', 'no']).optional() }))
    .default([])
    .transform((words) =>
      words.flatMap(({ repair, same }) => (same ? [{ repair, same: same === 'yes' }] : [])),
    ),
})

export const finishForm = z.object({
  done: z.array(z.uuid()).default([]),
  replacementSerial: z.string().trim().max(60).optional(),
  text: words,
})

export const closeForm = z.object({
  outcome: z.enum(saidOutcomes, { error: () => m.job_need_outcome() }),
  text: words,
})

export const reworkForm = z.object({ text: needed(m.job_need_reason) })

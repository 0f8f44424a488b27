import type { IsoDay } from '#kernel/calendar.ts'
import type { PolicyInput } from '../policy.ts'
import { clauses } from './clauses.ts'
import { exclusions } from './exclusions.ts'
import { notices } from './notices.ts'
import { outcomes } from './outcomes.ts'
import { referenceTerms } from './terms.ts'

/**
 * The reference maker's policy restated as data. Its source carries no date, so the caller
 * says from which day it is in force.
 */
export const referencePolicy = (publishedFrom: IsoDay): PolicyInput => ({
  title: { en: 'After-sales service policy', 'zh-CN': '售后服务政策' },
  terms: referenceTerms(publishedFrom),
  clauses,
  exclusions,
  outcomes,
  notices,
})

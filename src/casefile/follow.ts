import { caseOfLink } from '#access/links/actions.ts'
import { systemViewer } from '#access/viewer.ts'
import type { HoldReason } from '#cases/case.ts'
import type { Outcome, Stage, Turn } from '#cases/stages.ts'
import type { Language, Texts } from '#kernel/language.ts'
import { missing } from '#kernel/refusal.ts'
import type { Place, Stretch } from '#parcels/custody.ts'
import type { Deps } from '#platform/deps.ts'
import { readCaseById } from './read.ts'

/** What a link alone shows: where the unit is, whose turn it is and what is due; nothing personal. */
export type Status = {
  organizationId: string
  caseId: string
  number: string
  stage: Stage
  turn: Turn
  model: Texts
  custody: Place
  ribbon: Stretch[]
  openedAt: string
  stageSince: string
  wordBy: string | null
  hold: { reason: HoldReason; until: string | null } | null
  outcome: Outcome | null
  /** An inspection fee that was told is to be paid before the unit is sent back. */
  feeDue: boolean
  sendTo: 'dealer' | 'depot'
  /** It is over, and nobody has said yet how well we did. */
  toRate: boolean
  /** The last day of the price that is out, `YYYY-MM-DD`; null: none is, or it holds on. */
  priceUntil: string | null
  /** The price that was out expired, and a new one was asked for: that is what comes next. */
  priceAsked: boolean
  /** What was kept of the person was erased: nobody can be sent a code any more. */
  erased: boolean
}

/**
 * The status behind a link. GET changes and consumes nothing; everything personal and every act
 * needs the code on top.
 * @throws Refusal missing `link.missing` for a token that is none, or was barred
 */
export async function followLink(deps: Deps, token: string, language: Language): Promise<Status> {
  const owner = await caseOfLink(deps, token)
  if (!owner) throw missing('link')
  return await statusOfCase(deps, owner, language)
}

/** The same of a case that was found in another way, for whoever may see no more than a link shows. */
export async function statusOfCase(
  deps: Deps,
  { organizationId, caseId }: { organizationId: string; caseId: string },
  language: Language,
): Promise<Status> {
  const file = await readCaseById(deps, systemViewer(organizationId, language), caseId)
  return {
    organizationId,
    caseId,
    number: file.number,
    stage: file.stage,
    turn: file.turn,
    model: file.device.model.name,
    custody: file.custody,
    ribbon: file.ribbon,
    openedAt: file.openedAt,
    stageSince: file.stageSince,
    wordBy: file.wordBy,
    hold: file.hold && { reason: file.hold.reason, until: file.hold.until },
    outcome: file.outcome,
    feeDue: file.fee?.settled === false,
    sendTo: file.sendTo,
    toRate: file.stage === 'closed' && file.rating === null,
    priceUntil: file.quotation?.state === 'issued' ? file.quotation.validUntil : null,
    priceAsked: file.stage === 'inspecting' && file.quotation?.state === 'expired',
    erased: file.contact !== null && file.contact.name === null,
  }
}

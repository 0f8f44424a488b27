import { mayDo } from '#access/permissions.ts'
import type { CaseView } from '#casefile/view.ts'
import { type Command, mayEver } from '#cases/lifecycle.ts'
import { type Address, addressLine } from '#kernel/address.ts'
import { dayIn } from '#kernel/calendar.ts'
import { textIn } from '#kernel/language.ts'
import { showPhone } from '#kernel/phone.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Explanation } from '#warranty/explanation.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

/** A telephone number to read, and to dial by a link. */
export type Dialled = { shown: string; href: string }

/** A button of the case with its reason in words, when it may not be pressed. */
export type Act = {
  command: Command
  allowed: boolean
  because: 'stage' | 'role' | 'guard' | null
  says: string | null
}

/** Everything that the case page, its preview and its forms show. */
export async function readCase(asked: Asked, number: string) {
  const { app, say, maker, language } = asked
  const viewer = viewerOf(asked)
  const file = await app.cases.readCaseFile(viewer, number)
  const [events, verdicts, entitlement, clauses] = await Promise.all([
    app.cases.readTimeline(viewer, number),
    app.cases.explainVerdicts(viewer, file),
    file.verdicts.length > 0 ? null : entitlementIn(asked, file),
    clauseNames(asked),
  ])
  const dialled = (phone: string | null | undefined): Dialled | null =>
    phone ? { shown: showPhone(phone, maker.country), href: `tel:${phone}` } : null
  const line = (address: Address | null | undefined): string | null =>
    address ? addressLine(address, language, maker.country) : null
  return {
    file,
    events,
    verdicts,
    /** What can be said before anybody has judged. */
    entitlement,
    clauses,
    acts: file.buttons.map((button): Act => actOf(button, say)),
    phones: {
      contact: dialled(file.contact?.phone),
      dealer: dialled(file.dealer?.phone),
      depot: dialled(file.depot?.phone),
    },
    /** Addresses in one line: said here, since the browser need not know how. */
    addresses: {
      contact: line(file.contact?.address),
      dealer: file.sendTo === 'dealer' ? line(file.dealer?.address) : null,
    },
    mayAct: mayEver(viewer.role, 'tick'),
    mayErase: mayDo(viewer, 'organization.manage'),
    maySeeReaders: mayDo(viewer, 'readers.read'),
  }
}

export type CaseData = Awaited<ReturnType<typeof readCase>>

function actOf({ command, allowed, because }: CaseView['buttons'][number], say: Asked['say']): Act {
  // The view writes commands in kebab case; it makes them from the lifecycle's own.
  const name = command.replaceAll('-', '_') as Command
  if (because === null) return { command: name, allowed, because, says: null }
  if (because === 'stage' || because === 'role')
    return { command: name, allowed, because, says: null }
  return { command: name, allowed, because: 'guard', says: say(`refusal.guard.${because}`) }
}

/** What the register and the policy say of the unit for the day of the report. */
async function entitlementIn(
  asked: Asked,
  { device, reportedOn }: CaseView,
): Promise<Explanation | null> {
  try {
    const on = { serial: device.serial, on: reportedOn }
    return (await asked.app.devices.explainEntitlement(viewerOf(asked), on)).explanation
  } catch (error) {
    // Before a policy is published nothing can be said.
    if (isRefusal(error) && error.rule === 'policy.none') return null
    throw error
  }
}

/** What exclusions are called, by clause and by clause and kind (`2.7 water`). */
async function clauseNames(asked: Asked): Promise<Record<string, string>> {
  const { app, language, now, maker } = asked
  try {
    const { exclusions } = await app.policy.policyInForce(
      viewerOf(asked),
      dayIn(maker.timeZone, now),
    )
    return Object.fromEntries(
      Object.entries(exclusions).flatMap(([clause, { name, kinds }]) => [
        [clause, textIn(name, language)],
        ...Object.entries(kinds).map(([kind, reason]) => [
          `${clause} ${kind}`,
          textIn(reason.name, language),
        ]),
      ]),
    )
  } catch (error) {
    // Before a policy is published there are no clauses to name.
    if (isRefusal(error) && error.kind === 'missing') return {}
    throw error
  }
}

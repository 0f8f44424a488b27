import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { strangerViewer } from '#access/viewer.ts'
import type { IsoDay } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { entitleMany } from '#warranty/entitle.ts'
import { lastDayOf } from '#warranty/last-day.ts'
import { type Belongings, type OwnedDevice, selectBelongings } from './store.ts'

/** What covers a unit: its last day, or that nothing does; null: it can't be told yet. */
export type CoveredUntil = { covered: boolean; until: IsoDay | null }
export type MyDevice = OwnedDevice & { cover: CoveredUntil | null }

/** The units, cases and told purchases of whoever showed that this mailbox is theirs. */
export async function listBelongings(
  deps: Deps,
  { organizationId, mail }: Mailbox,
): Promise<Belongings> {
  const found = await selectBelongings(deps.db, organizationId, mail, deps.clock())
  if (!found) throw new Error('A statement without a row.')
  return found
}

/**
 * The same with what covers each unit. To its owner the day is told until which, where anybody else
 * learns the month.
 */
export async function readBelongings(
  deps: Deps,
  mailbox: Mailbox,
): Promise<Omit<Belongings, 'devices'> & { devices: MyDevice[] }> {
  const found = await listBelongings(deps, mailbox)
  const covers = await coversOf(
    deps,
    mailbox,
    found.devices.map(({ serial }) => serial),
  )
  const devices = found.devices.map((device) => ({
    ...device,
    cover: covers.get(device.serial) ?? null,
  }))
  return { ...found, devices }
}

async function coversOf(
  deps: Deps,
  { organizationId, language }: Mailbox,
  serials: readonly string[],
): Promise<Map<string, CoveredUntil>> {
  const covers = new Map<string, CoveredUntil>()
  if (serials.length === 0) return covers
  const viewer = strangerViewer(organizationId, language)
  try {
    for await (const one of entitleMany(deps, viewer, { serials }))
      if ('answer' in one && one.answer.outcome !== 'undetermined') {
        const covered = one.answer.outcome === 'covered'
        const until = covered ? lastDayOf(one.answer) : one.answer.dates.coveredTo
        covers.set(one.serial, { covered, until })
      }
  } catch (error) {
    // Before the first policy nothing can be said of any unit, and the units are still theirs.
    if (!isRefusal(error) || error.rule !== 'policy.none') throw error
  }
  return covers
}

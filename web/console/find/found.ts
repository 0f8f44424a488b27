import { mayDo } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { showPhone } from '#kernel/phone.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { serialKey } from '#kernel/serial.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

/** The most of a kind that is shown; whoever has more types more. */
export const most = 20

type Way = { serial: string } | { phone: string } | { mail: string } | { name: string }

/** How something typed may be looked for: several ways where it could be either. */
function waysOf(viewer: Viewer, typed: string): Way[] {
  if (typed.includes('@')) return mayDo(viewer, 'customers.read') ? [{ mail: typed }] : []
  const ways: Way[] = []
  if (/\d/.test(typed) && serialKey(typed).length >= 3) ways.push({ serial: typed })
  if (!mayDo(viewer, 'customers.read')) return ways
  if (/^[+\d\s()-]{4,}$/.test(typed)) ways.push({ phone: typed })
  else if (!/^[a-z]*\d{4,}$/i.test(typed)) ways.push({ name: typed })
  return ways
}

/** Too little to look for is nothing found, not a fault. */
async function unlessShort<Found>(finding: Promise<Found[]>): Promise<Found[]> {
  try {
    return await finding
  } catch (error) {
    if (isRefusal(error) && error.rule === 'search.short') return []
    throw error
  }
}

/** Cases and units for whatever somebody typed or scanned, and customers who have neither. */
export async function findAll(asked: Asked, typed: string) {
  const { app, maker } = asked
  const viewer = viewerOf(asked)
  const ways = waysOf(viewer, typed)
  const [cases, ...found] = await Promise.all([
    unlessShort(app.cases.findCases(viewer, typed)),
    ...ways.map((way) => unlessShort(app.devices.findDevices(viewer, way, { limit: most }))),
  ])
  const units = [...new Map(found.flat().map((one) => [one.device.id, one])).values()]
  const [people, openOf] = await Promise.all([
    peopleWithout(asked, ways, units),
    app.cases.openCasesOf(
      viewer,
      units.map(({ device }) => device.id),
    ),
  ])
  return {
    cases: cases.slice(0, most),
    moreCases: cases.length > most,
    /** Not the number that was typed: those that end so, or differ by one mistake. */
    match: units.every(({ match }) => match === units[0]?.match) ? (units[0]?.match ?? null) : null,
    units: units.slice(0, most).map(({ device, owner }) => ({
      serial: device.serial,
      model: device.model.name,
      status: device.status,
      openCase: openOf.get(device.id) ?? null,
      owner: owner?.details.name ?? null,
      phone: owner?.details.phone ? showPhone(owner.details.phone, maker.country) : null,
    })),
    moreUnits: units.length >= most,
    people,
  }
}

/** Customers found who own none of the units found. */
async function peopleWithout(
  asked: Asked,
  ways: readonly Way[],
  units: readonly { owner: { id: string } | null }[],
) {
  const { app, maker } = asked
  const viewer = viewerOf(asked)
  const way = ways.find((one) => !('serial' in one))
  if (!way || 'serial' in way) return []
  const owners = new Set(units.map(({ owner }) => owner?.id))
  const people = await unlessShort(app.customers.searchCustomers(viewer, way, { limit: most }))
  return people
    .filter(({ id }) => !owners.has(id))
    .map(({ id, details }) => ({
      id,
      name: details.name,
      phone: details.phone && showPhone(details.phone, maker.country),
      mail: details.mail,
      city: details.address?.city ?? null,
    }))
}

export type Found = Awaited<ReturnType<typeof findAll>>

import { sql } from 'kysely'
import { addAttachment } from '#attachments/actions.ts'
import { command } from '#casefile/commands.ts'
import { readCaseFile } from '#casefile/read.ts'
import { caseEvent } from '#notices/jobs.ts'
import type { Deps } from '#platform/deps.ts'
import { first, rows } from '#platform/postgres/db.ts'
import { photo as picture, pieces } from '../attachments/uploads.ts'
import { reportSeen } from '../support/cases.ts'
import { people } from '../support/people.ts'
import type { StaffName, World } from '../support/world.ts'

/** What the relay and the queue do: hands every event that is out to its job, in order. */
export async function tellAll(deps: Deps): Promise<string[]> {
  const events = await rows(
    deps.db,
    sql<{
      organizationId: string
      caseId: string
      eventId: string
      command: string
    }>`/* exempt: test */
      delete from outbox returning organization_id as "organizationId", case_id as "caseId",
        event_id as "eventId", command`,
  )
  const inOrder = events.toSorted((one, other) => (one.eventId < other.eventId ? -1 : 1))
  for (const event of inOrder) await caseEvent(deps, event)
  return inOrder.map(({ eventId }) => eventId)
}

const idOfCase = async (deps: Deps, number: string): Promise<string | undefined> =>
  (
    await first(
      deps.db,
      sql<{ id: string }>`/* exempt: test */ select id from cases where number = ${number}`,
    )
  )?.id

type Commands = Parameters<typeof command>[2]

/** A case of one of our people, and how its next command is given. */
export async function aCase(
  world: World,
  person: 'liWei' | 'martaNowak' | 'sunGuoqiang' | 'huJie',
  { withAddress = true } = {},
) {
  const { deps, as } = world
  const { name, phone, address, language, ...more } = people[person]
  world.clock.forward({ seconds: 1 })
  const device = await world.device()
  const mail = 'mail' in more ? { mail: more.mail } : {}
  const answer = await reportSeen(deps, as.chenJing, undefined, {
    serial: device.serial,
    fault: 'No picture on HDMI output 2',
    customer: { name, phone, address: withAddress ? address : null, language, ...mail },
    channel: 'phone',
  })
  const { number } = answer
  return {
    number,
    serial: device.serial,
    caseId: (await idOfCase(deps, number)) ?? '',
    file: () => readCaseFile(deps, as.anna, number),
    async go(name: Commands, who: StaffName, body: unknown = {}) {
      // Ids are made of the time: so that they stand in the order of what happened.
      world.clock.forward({ seconds: 1 })
      // What the desk did by itself meanwhile, such as asking for a call, has been seen.
      const { version } = await readCaseFile(deps, as.anna, number)
      return await command(deps, as[who], name, { number, version }, body)
    },
  }
}

/** From the first contact to the bench, where liquid is found that the warranty does not cover. */
export async function aQuotedCase(world: World, person: Parameters<typeof aCase>[1]) {
  const opened = await aCase(world, person)
  const { go, serial } = opened
  await go('authorize', 'chenJing', { sendTo: 'depot' })
  await go('ship_in', 'chenJing', { courier: 'SF Express', tracking: 'SF 1587 4402 6193' })
  await go('receive', 'wangLei', { serial, contents: [] })
  await go('inspect', 'zhaoMin')
  const { deps, as } = world
  const photo = await addAttachment(deps, as.zhaoMin, { file: pieces(await picture(40, 30)) })
  await go('find', 'zhaoMin', { ...liquid, evidence: [photo.id] })
  await go('judge', 'zhaoMin', { component: 'host', fault: 'No picture' })
  return opened
}

const liquid = {
  component: 'host',
  state: 'confirmed',
  clause: '2.7',
  kind: 'water',
  note: 'Liquid got inside beside HDMI output 2.',
}

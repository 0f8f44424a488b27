import { command } from '#casefile/commands.ts'
import { readCaseFile } from '#casefile/read.ts'
import type { Command } from '#cases/lifecycle.ts'
import { reportSeen } from '../../support/cases.ts'
import { people } from '../../support/people.ts'
import type { StaffName } from '../../support/world.ts'
import type { Desk } from './desk.ts'

/** A case of 李薇's that Chen Jing took down a moment ago, for what is done on its page. */
export async function takenDown(
  desk: Desk,
  fault = 'No picture on HDMI output 2',
): Promise<string> {
  const { deps, as } = desk.world
  desk.clock.forward({ seconds: 1 })
  const { serial } = await desk.world.device()
  const { name, phone, mail, address } = people.liWei
  const { number } = await reportSeen(deps, as.chenJing, undefined, {
    ...{ serial, fault, channel: 'phone' },
    customer: { ...{ name, phone, mail, address }, language: 'zh-CN' },
  })
  return number
}

/** Somebody else acts on the case meanwhile, at another screen. */
export async function meanwhile(
  desk: Desk,
  who: StaffName,
  name: Exclude<Command, 'report'>,
  number: string,
  body: unknown = {},
): Promise<void> {
  const { deps, as } = desk.world
  desk.clock.forward({ seconds: 1 })
  const { version } = await readCaseFile(deps, as[who], number)
  await command(deps, as[who], name, { number, version }, body)
}

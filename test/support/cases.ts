import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { Viewer } from '#access/viewer.ts'
import { addAttachment } from '#attachments/actions.ts'
import { command } from '#casefile/commands.ts'
import { readCaseFile } from '#casefile/read.ts'
import type { CaseView } from '#casefile/view.ts'
import type { CommandAnswer } from '#cases/answer.ts'
import type { Command } from '#cases/lifecycle.ts'
import type { Stage } from '#cases/stages.ts'
import { report } from '#contacts/report.ts'
import { changeSettings } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import type { Db } from '#platform/postgres/db.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { aWorld, type World } from './world.ts'

/** A case under way in a test: the last answer, and a hand to give the next command. */
export type Walk = {
  number: string
  at(): CommandAnswer
  /** Gives a command with the version just seen, under a key of its own. */
  go(who: Viewer, name: Exclude<Command, 'report'>, body?: unknown): Promise<CommandAnswer>
  file(): Promise<CaseView>
}

/** A world with the reference policy published and an inspection fee set. */
export async function aServiceDesk(db: Db): Promise<World> {
  const world = await aWorld(db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2024-01-01'))
  const inspectionFee = { amount: '100.00', currency: 'CNY' }
  await changeSettings(world.deps, world.as.anna, { inspectionFee })
  return world
}

let keys = 0
export const freshKey = (): string => `key-${++keys}`

export const liWei = {
  name: '李薇',
  phone: '13800002617',
  mail: 'li.wei@example.com',
  language: 'zh-CN' as const,
  address: { country: 'CN', region: '浙江省', city: '杭州市', street: '文三路 88 号 5 幢 302' },
}

/** A report by somebody who sees the case that came of it. */
export async function reportSeen(...asked: Parameters<typeof report>) {
  const answer = await report(...asked)
  assert.ok('number' in answer, 'the case is another’s')
  return answer
}

/** A small photo that this person uploaded; its id. */
export async function aPhoto({ deps }: World, who: Viewer): Promise<string> {
  const picture = { create: { width: 64, height: 48, channels: 3 as const, background: '#356' } }
  const bytes = await sharp(picture).jpeg().toBuffer()
  const { id } = await addAttachment(deps, who, { file: Readable.from([bytes]) })
  return id
}

/** A report by the northern dealer, so that agent, dealer and customer all may see the case. */
export async function reported(
  world: World,
  more: Partial<Parameters<typeof report>[3]> = {},
): Promise<Walk> {
  const { deps } = world
  const serial =
    more.serial ??
    (await world.device({ soldByMaker: false, soldByDealerId: world.dealers.north.id })).serial
  const answer = await reportSeen(deps, world.dealer('north'), freshKey(), {
    serial,
    fault: 'No picture on HDMI output 2',
    customer: liWei,
    channel: 'dealer',
    ...more,
  })
  return walkOn(world, deps, answer)
}

/** Goes on with a case that is there. */
export function walkOn(world: World, deps: Deps, from: CommandAnswer): Walk {
  let at = from
  return {
    number: from.number,
    at: () => at,
    async go(who, name, body = {}) {
      const order = { number: at.number, version: at.version, key: freshKey() }
      at = await command(deps, who, name, order, body)
      return at
    },
    file: () => readCaseFile(deps, world.as.anna, from.number),
  }
}

type Step = (walk: Walk, world: World) => Promise<unknown>
const word = (world: World) => ({
  word: { how: 'phone', at: world.clock().toISOString(), text: 'Yes, please.' },
})

const steps = {
  preliminary: (walk, { as }) => walk.go(as.chenJing, 'judge'),
  diagnose: (walk, { as }) => walk.go(as.chenJing, 'diagnose'),
  authorize: (walk, { as }) => walk.go(as.chenJing, 'authorize', { feeTold: true }),
  declare: (walk, { as }) =>
    walk.go(as.chenJing, 'declare', { contents: [{ item: 'host', quantity: 1 }] }),
  shipIn: (walk, { as }) =>
    walk.go(as.chenJing, 'ship_in', { courier: 'SF Express', tracking: 'SF 1587 4402 6193' }),
  async receive(walk, { as }) {
    const { serials, declared } = await walk.file()
    const contents = declared.map(({ item, quantity }) => ({ item, received: quantity }))
    return walk.go(as.wangLei, 'receive', { serial: serials.declared, contents })
  },
  inspect: (walk, { as }) => walk.go(as.zhaoMin, 'inspect'),
  judge: (walk, { as }) => walk.go(as.zhaoMin, 'judge', { component: 'host' }),
  /** Water inside, with its note: what was covered is so no more. */
  async refuse(walk, world) {
    const { as } = world
    await walk.go(as.zhaoMin, 'find', {
      state: 'confirmed',
      clause: '2.7',
      kind: 'water',
      note: 'Residue and corrosion beside HDMI output 2.',
      evidence: [await aPhoto(world, as.zhaoMin)],
    })
    return walk.go(as.zhaoMin, 'judge', { component: 'host' })
  },
  async quote(walk, { as }) {
    const { work } = await walk.file()
    return walk.go(as.zhaoMin, 'quote', {
      lines: work.map(({ id }) => ({
        kind: 'part',
        workLineId: id,
        description: 'HDMI output board',
        unitPrice: { amount: '680.00', currency: 'CNY' },
      })),
    })
  },
  async accept(walk, world) {
    const { quotation } = await walk.file()
    const shown = { number: quotation?.number, version: quotation?.version }
    return walk.go(world.as.chenJing, 'accept', { ...shown, ...word(world) })
  },
  async pay(walk, { as, clock }) {
    const { money } = await walk.file()
    const receivedOn = clock().toISOString().slice(0, 10)
    return walk.go(as.heFang, 'pay', { method: 'bank_transfer', amount: money.due, receivedOn })
  },
  startRepair: (walk, { as }) => walk.go(as.zhaoMin, 'start_repair'),
  async finish(walk, { as }) {
    const { work } = await walk.file()
    return walk.go(as.zhaoMin, 'finish', { done: work.map(({ id }) => id) })
  },
  shipOut: (walk, { as }) =>
    walk.go(as.wangLei, 'ship_out', { courier: 'SF Express', tracking: 'SF 9000 1234 5678' }),
  deliver: (walk, { as }) => walk.go(as.wangLei, 'deliver'),
  confirm: (walk, world) => walk.go(world.as.chenJing, 'confirm', word(world)),
  dispute: (walk, { as }) =>
    walk.go(as.chenJing, 'dispute', { what: 'damaged', text: 'The corner is dented.' }),
  resolve: (walk, { as }) => walk.go(as.chenJing, 'resolve', { how: 'advice' }),
  cancel: (walk, { as }) => walk.go(as.chenJing, 'cancel', { reason: 'changed_mind' }),
  unrepaired: (walk, { as }) => walk.go(as.zhaoMin, 'close_unrepaired', { outcome: 'withdrawn' }),
} satisfies Record<string, Step>
export type StepName = keyof typeof steps

const toBench: StepName[] = ['preliminary', 'authorize', 'declare', 'shipIn', 'receive', 'inspect']
const repaired: StepName[] = [...toBench, 'judge', 'startRepair', 'finish']

/** The shortest way to each stage. */
export const waysTo: Readonly<Record<Stage, readonly StepName[]>> = {
  reported: ['preliminary'],
  diagnosing: ['preliminary', 'diagnose'],
  resolved: ['preliminary', 'resolve'],
  authorized: toBench.slice(0, 2),
  inbound: toBench.slice(0, 4),
  received: toBench.slice(0, 5),
  inspecting: toBench,
  quoted: [...toBench, 'refuse', 'quote'],
  awaiting_payment: [...toBench, 'refuse', 'quote', 'accept'],
  cleared: [...toBench, 'judge'],
  repairing: [...toBench, 'judge', 'startRepair'],
  ready: repaired,
  outbound: [...repaired, 'shipOut'],
  delivered: [...repaired, 'shipOut', 'deliver'],
  disputed: [...repaired, 'shipOut', 'deliver', 'dispute'],
  closed: [...repaired, 'shipOut', 'deliver', 'confirm'],
  cancelled: [...toBench.slice(0, 2), 'cancel'],
}

/** Takes the steps one after the other. */
export async function take(walk: Walk, world: World, names: readonly StepName[]): Promise<Walk> {
  for (const name of names) await steps[name](walk, world)
  return walk
}

/** A case in this stage, its guards satisfied, made by the commands that lead there. */
export const aCaseIn = async (world: World, stage: Stage): Promise<Walk> =>
  take(await reported(world), world, waysTo[stage])

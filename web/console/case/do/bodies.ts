import { redirect } from 'react-router'
import { z } from 'zod'
import { cancelReasons, holdReasons } from '#cases/case.ts'
import type { Command } from '#cases/lifecycle.ts'
import { saidOutcomes } from '#cases/stages.ts'
import { waysToTell } from '#cases/told-by.ts'
import { resolutions } from '#diagnosis/resolution.ts'
import { languages } from '#kernel/language.ts'
import { disputeKinds, settlements } from '#parcels/dispute.ts'
import { taskKinds } from '#tasks/task.ts'
import { type FormAction, form, type Submitted } from '../../../forms/acting.ts'
import { addressForm, addressFrom } from '../../../forms/address.ts'
import { give } from '../../../forms/give.ts'
import { viewerOf } from '../../../forms/viewer-of.ts'
import { casePath } from '../paths.ts'
import { timeFrom, wallTime, wordForm, wordFrom, words } from './sent-word.ts'

type Given = Exclude<Command, 'report'>

/** A command's form: what it holds, and the command's body made of it. */
function giving<Schema extends z.ZodType>(
  command: Given,
  schema: Schema,
  body: (sent: Submitted<z.output<Schema>>) => unknown = ({ value }) => value,
): FormAction<Schema> {
  return form(schema, async (sent) => {
    const { number } = await give(sent, command, await body(sent))
    return redirect(`${casePath(number)}?done=${command}`)
  })
}

const maybe = words.optional()
const told = z.object({ text: maybe })

/** What is typed for each command that is given over the case page. */
export const bodies = {
  diagnose: giving('diagnose', told),
  resolve: giving('resolve', z.object({ how: z.enum(resolutions), text: maybe })),
  reopen: giving('reopen', told),
  authorize: giving(
    'authorize',
    z.object({
      sendTo: z.enum(['dealer', 'depot']),
      depotId: z.uuid().optional(),
      feeTold: z.coerce.boolean().default(false),
    }),
  ),
  ship_in: giving(
    'ship_in',
    z.object({
      courier: z.string().trim().max(60).optional(),
      tracking: z.string().trim().min(3).max(60),
      from: z.enum(['customer', 'dealer']).optional(),
    }),
    ({ value }) => ({ ...value, courier: value.courier ?? null }),
  ),
  acknowledge: giving(
    'acknowledge',
    z.object({
      policyVersion: z.coerce.number().int(),
      language: z.enum(languages),
      how: z.enum(['phone', 'paper']),
    }),
  ),
  declare: giving(
    'declare',
    z.object({
      contents: z.array(
        z.object({ item: z.string(), quantity: z.coerce.number().int().min(0).max(99).default(0) }),
      ),
      other: maybe,
    }),
    ({ value }) => ({ ...value, contents: value.contents.filter(({ quantity }) => quantity > 0) }),
  ),
  correct: giving(
    'correct',
    z.object({
      name: z.string().trim().min(1).max(120),
      phone: z.string().trim().min(4).max(40).optional(),
      mail: z.email().max(254).optional(),
      toldBy: z.enum(waysToTell).optional(),
      language: z.enum(languages).optional(),
      address: z.object({ ...addressForm.shape, street: z.string().trim().max(300).optional() }),
      fault: words,
    }),
    ({ value: { name, phone, mail, toldBy, language, address, fault } }) => ({
      contact: {
        ...{ name, phone: phone ?? null, mail: mail ?? null },
        ...(toldBy ? { toldBy } : {}),
        ...(address.street ? { address: addressFrom({ ...address, street: address.street }) } : {}),
      },
      fault,
      ...(language ? { language } : {}),
    }),
  ),
  cancel: giving(
    'cancel',
    z.object({
      reason: z.enum(cancelReasons),
      ...wordForm,
    }),
    (sent) => ({ reason: sent.value.reason, word: wordFrom(sent), text: sent.value.wordText }),
  ),
  hold: giving(
    'hold',
    z.object({ reason: z.enum(holdReasons), until: z.iso.date().optional(), text: maybe }),
  ),
  release: giving('release', z.object({}), () => ({})),
  appeal: giving('appeal', z.object({ text: words })),
  deliver: giving('deliver', z.object({ at: wallTime }), ({ value, maker }) => ({
    at: timeFrom(maker, value.at),
  })),
  confirm: giving('confirm', z.object(wordForm), (sent) => ({ word: wordFrom(sent) })),
  dispute: giving(
    'dispute',
    z.object({
      what: z.enum(disputeKinds),
      text: words,
      photos: z.array(z.file()).default([]),
    }),
    async ({ value: { what, text, photos }, ...sent }) => ({
      ...{ what, text },
      evidence: await kept(sent, photos),
    }),
  ),
  settle: giving('settle', z.object({ how: z.enum(settlements), text: words })),
  accept: giving('accept', z.object({ ...shown(), ...wordForm }), answered),
  decline: giving('decline', z.object({ ...shown(), ...wordForm }), answered),
  close_unrepaired: giving(
    'close_unrepaired',
    z.object({ outcome: z.enum(saidOutcomes), text: maybe }),
  ),
  dispose: giving('dispose', z.object({}), () => ({})),
  rate: giving('rate', z.object({ score: z.coerce.number().int(), ...wordForm }), (sent) => ({
    score: sent.value.score,
    word: wordFrom(sent),
  })),
  task: giving(
    'task',
    z.object({ kind: z.enum(taskKinds), dueAt: wallTime, text: maybe }),
    ({ value, maker }) => ({ ...value, dueAt: timeFrom(maker, value.dueAt) }),
  ),
  tick: giving('tick', z.object({ taskId: z.uuid(), text: maybe })),
} satisfies Partial<Record<Given, unknown>>

/** A command that is given over the case page. */
export type Asked = keyof typeof bodies

/** Exactly the version of the quotation that was read out (law 2). */
function shown() {
  return { number: z.coerce.number().int(), quotationVersion: z.coerce.number().int() }
}

function answered(
  sent: Submitted<z.output<z.ZodObject<ReturnType<typeof shown> & typeof wordForm>>>,
) {
  const { number, quotationVersion } = sent.value
  return { number, version: quotationVersion, word: wordFrom(sent) }
}

/** Takes photos in; the command that follows binds them to the case. */
async function kept(
  { app, ...asked }: Omit<Submitted<unknown>, 'value'>,
  photos: readonly File[],
): Promise<string[]> {
  const ids: string[] = []
  for (const photo of photos.filter(({ size }) => size > 0)) {
    const { id } = await app.attachments.addAttachment(viewerOf(asked), { file: photo.stream() })
    ids.push(id)
  }
  return ids
}

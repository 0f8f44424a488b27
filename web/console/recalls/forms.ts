import { redirect } from 'react-router'
import { z } from 'zod'
import { normalizeSerial } from '#kernel/serial.ts'
import { acting, form } from '../../forms/acting.ts'
import { needed } from '../../forms/needed.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'

/** A range a line: `LE4K24070001 – LE4K24070999`, or one number alone. */
const separator = /\s+[-–—]\s+|\s*[～~…]\s*|\s+(?:to|至)\s+/u

export const rangesIn = (typed: string): { from: string; to: string }[] =>
  typed
    .split(/[\n,，;；]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', to = from] = line.split(separator).map(normalizeSerial)
      return { from, to }
    })

/** Both numbers of a range are as long as each other, and the first comes first. */
const isRange = ({ from, to }: { from: string; to: string }) =>
  from !== '' && from.length === to.length && from <= to

export const recallForm = z.object({
  number: needed(m.recall_needs_number, 40),
  model: z
    .string()
    .min(1, { error: () => m.recall_needs_model() })
    .max(60),
  titleEn: needed(m.recall_needs_title, 200),
  titleZh: needed(m.recall_needs_title, 200),
  announcedOn: z.iso.date(),
  ranges: needed(m.recall_needs_ranges, 20_000).refine(
    (typed) => rangesIn(typed).every(isRange) && rangesIn(typed).length <= 200,
    { error: () => m.recall_bad_ranges() },
  ),
})

const which = z.object({ id: z.uuid() })

export const recallAction = acting({
  publish: form(recallForm, async (sent) => {
    const { number, model, titleEn, titleZh, announcedOn, ranges } = sent.value
    await sent.app.devices.publishRecall(viewerOf(sent), {
      ...{ number, model, announcedOn },
      title: { en: titleEn, 'zh-CN': titleZh },
      ranges: rangesIn(ranges),
    })
    return redirect('/desk/recalls')
  }),
  withdraw: form(which, async (sent) => {
    await sent.app.devices.withdrawRecall(viewerOf(sent), sent.value.id)
    return redirect('/desk/recalls')
  }),
})

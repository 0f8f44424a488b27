import { redirect } from 'react-router'
import { z } from 'zod'
import { longestText } from '#catalogue/model.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { needed } from '../../forms/needed.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { paired, wrongWith } from './lines.ts'
import { modelPath } from './paths.ts'

const lines = z.string().default('')
const advice = z.object({ packing: z.enum(['general', 'own']), linesEn: lines, linesZh: lines })

export const modelForm = z
  .object({
    seen: z.coerce.number().int().min(1),
    nameEn: needed(m.model_needs_name, longestText),
    nameZh: needed(m.model_needs_name, longestText),
    placeEn: needed(m.model_needs_place, longestText),
    placeZh: needed(m.model_needs_place, longestText),
    picture: z.file().optional(),
    withoutPicture: z.literal('yes').optional(),
    ...advice.shape,
  })
  .superRefine(
    ({ packing, linesEn, linesZh }, checked) => {
      if (packing !== 'own') return
      const wrong = { linesEn: wrongWith(linesEn, linesZh), linesZh: wrongWith(linesZh, linesEn) }
      for (const [field, message] of Object.entries(wrong))
        if (message) checked.addIssue({ code: 'custom', path: [field], message })
    },
    // Said together with what is wrong elsewhere, not after that is mended.
    { when: ({ value }) => advice.safeParse(value).success },
  )

type Sent = Submitted<z.output<typeof modelForm>>

/** Saves all that the form says; a picture is taken in first, as one that everybody may see. */
export const modelAction = acting({
  model: form(modelForm, async (sent) => {
    const { nameEn, nameZh, placeEn, placeZh, packing, linesEn, linesZh, seen } = sent.value
    const number = sent.params.number ?? ''
    const picture = await pictureIn(sent)
    await sent.app.catalogue.changeModel(
      viewerOf(sent),
      number,
      {
        name: { en: nameEn, 'zh-CN': nameZh },
        serialPlace: { en: placeEn, 'zh-CN': placeZh },
        ...(picture === undefined ? {} : { serialPlacePicture: picture }),
        packing: packing === 'general' ? null : paired(linesEn, linesZh),
      },
      seen,
    )
    return redirect(`${modelPath(number)}?done=saved`)
  }),
})

/** The id of the picture that was given; null: there shall be none; undefined: it stays. */
async function pictureIn(sent: Sent): Promise<string | null | undefined> {
  const { picture, withoutPicture } = sent.value
  if (!picture || picture.size === 0) return withoutPicture ? null : undefined
  const given = { file: picture.stream(), forCatalogue: true }
  return (await sent.app.attachments.addAttachment(viewerOf(sent), given)).id
}

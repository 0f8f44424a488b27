import { redirect } from 'react-router'
import { z } from 'zod'
import { colourPattern } from '#kernel/colour.ts'
import type { MakerChange } from '#organizations/brand.ts'
import { acting, form } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'

const words = z.string().trim().min(1).max(200)

export const makerForm = z
  .object({
    nameEn: words,
    nameZh: words,
    hotline: z.string().trim().min(3).max(40),
    hoursEn: words.optional(),
    hoursZh: words.optional(),
    colour: z
      .string()
      .trim()
      .toLowerCase()
      .regex(colourPattern, { error: () => m.maker_colour_bad() })
      .optional(),
    logo: z.file().optional(),
    withoutLogo: z.literal('yes').optional(),
  })
  .refine(({ hoursEn, hoursZh }) => (hoursEn === undefined) === (hoursZh === undefined), {
    error: () => m.maker_hours_both(),
    path: ['hoursZh'],
  })

const days = z.coerce.number().int().min(1).max(3650)

export const keepingForm = z.object({ persons: days.optional(), reads: days })

/** Saves what is written; a logo is taken in first, as a picture that everybody may see. */
export const action = acting({
  maker: form(makerForm, async (sent) => {
    const { app, value } = sent
    const viewer = viewerOf(sent)
    const { nameEn, nameZh, hotline, hoursEn, hoursZh, colour } = value
    const change: MakerChange = {
      name: { en: nameEn, 'zh-CN': nameZh },
      hotline,
      hotlineHours: hoursEn && hoursZh ? { en: hoursEn, 'zh-CN': hoursZh } : null,
      colour: colour ?? null,
    }
    if (value.logo && value.logo.size > 0) {
      const file = value.logo.stream()
      const { id } = await app.attachments.addAttachment(viewer, { file, forCatalogue: true })
      change.logo = id
    } else if (value.withoutLogo) change.logo = null
    await app.organizations.changeMaker(viewer, change)
    return redirect('/desk/maker?done=saved')
  }),
  keeping: form(keepingForm, async (sent) => {
    const { persons, reads } = sent.value
    await sent.app.organizations.changeSettings(viewerOf(sent), {
      keepPersonsDays: persons ?? null,
      keepReadsDays: reads,
    })
    return redirect('/desk/maker?done=keeping')
  }),
})

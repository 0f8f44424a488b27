import { redirect } from 'react-router'
import { z } from 'zod'
import { mappingSchema } from '#imports/import.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { dayOrders } from '#kernel/written-day.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import { importPath } from './paths.ts'

const seen = z.coerce.number().int().min(1)

export const bringForm = z.object({ source: z.string().trim().min(1).max(80), file: z.file() })
export const columnsForm = z.object({
  ...mappingSchema.shape.columns.shape,
  seen,
  allOfModel: z.string().max(60).optional(),
  dayOrder: z.enum(dayOrders).optional(),
})
const seenForm = z.object({ seen })

/** On the list: a file is brought. */
export const listAction = acting({
  bring: form(bringForm, async (sent) => {
    const { file, source } = sent.value
    const brought = { stream: file.stream(), name: file.name, source }
    const { id } = await sent.app.imports.receiveImport(viewerOf(sent), brought)
    return redirect(importPath(id))
  }),
})

/** On an import: what its columns mean, and what becomes of it. */
export const oneAction = acting({
  columns: form(columnsForm, async (sent) => {
    const { seen: version, allOfModel = null, dayOrder = null, ...columns } = sent.value
    const asked = { id: idOf(sent), seen: version }
    const mapping = { columns, model: allOfModel, dayOrder }
    await sent.app.imports.checkImport(viewerOf(sent), asked, mapping)
    return redirect(importPath(asked.id))
  }),
  apply: form(seenForm, async (sent) => {
    const asked = { id: idOf(sent), seen: sent.value.seen, onBad: 'skip' as const }
    await sent.app.imports.applyImport(viewerOf(sent), asked)
    return redirect(importPath(asked.id))
  }),
  stop: form(seenForm, async (sent) => {
    const asked = { id: idOf(sent), seen: sent.value.seen }
    try {
      await sent.app.imports.cancelImport(viewerOf(sent), asked)
    } catch (error) {
      // It ended while the button was looked at: the page shows how.
      if (!isRefusal(error) || error.rule !== 'import.changed') throw error
    }
    return redirect(importPath(asked.id))
  }),
})

const idOf = ({ params }: Pick<Submitted<unknown>, 'params'>): string => params.id ?? ''

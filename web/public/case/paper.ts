import { loading } from '../../forms/loading.ts'
import { paperLanguage, pdfResponse } from '../pdf.ts'
import { customerOf } from './reach.ts'

/** The repair order, filled in; behind the code, for it names the customer. */
export const loader = loading(async (asked) => {
  const language = paperLanguage(asked.params.paper)
  const { viewer, number } = await customerOf(asked)
  const bytes = await asked.app.papers.repairOrderPdf(viewer, number, language)
  return pdfResponse(bytes, `repair-order-${number}-${language}`)
})

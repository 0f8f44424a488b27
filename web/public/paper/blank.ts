import { loading } from '../../forms/loading.ts'
import { strangerHere } from '../maker-here.ts'
import { paperLanguage, pdfResponse } from '../pdf.ts'

/** The repair order of people without a case, with its four facts to fill in. */
export const loader = loading(async (asked) => {
  const language = paperLanguage(asked.params.paper)
  const bytes = await asked.app.papers.blankFormPdf(strangerHere(asked), language)
  return pdfResponse(bytes, `repair-order-${language}`)
})

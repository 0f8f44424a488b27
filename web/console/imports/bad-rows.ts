import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

/** The bad rows of an import as a file to mend. */
export const loader = loading(async (asked) => {
  const { name, lines } = await asked.app.imports.badRowsFile(
    viewerOf(asked),
    asked.params.id ?? '',
  )
  const bytes = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const line = await lines.next()
      if (line.done) controller.close()
      else controller.enqueue(new TextEncoder().encode(line.value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="bad-rows.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
})

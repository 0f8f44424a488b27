import { invalid } from '#kernel/refusal.ts'

/**
 * A PDF is kept byte for byte (a proof may be signed), so it must be one and nothing else: it
 * begins with its mark, ends with its mark, and carries neither script nor program. What is
 * hidden in compressed parts is not seen here; therefore PDFs are only ever handed out as
 * downloads in a sandbox (see `attachments/routes.ts`).
 * @throws Refusal invalid `file.broken`, `file.active`
 */
export function checkPdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-') || !/%%EOF[\s\0]*$/.test(text.slice(-1024))) {
    throw invalid('file.broken', '/file')
  }
  // `/#4aavaScript` is the same name: any character of a name may be written in hexadecimal.
  const names = withoutStreams(text).replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  if (/\/(JavaScript|Launch)\b/.test(names)) throw invalid('file.active', '/file')
}

/** Without the data of its streams. Looks at each byte once, however many begin and never end. */
function withoutStreams(text: string): string {
  const begins = /\bstream\r?\n/g
  const ends = 'endstream'
  const parts: string[] = []
  for (let at = 0; ; ) {
    begins.lastIndex = at
    const begin = begins.exec(text)
    const end = begin ? text.indexOf(ends, begins.lastIndex) : -1
    if (!begin || end < 0) return parts.concat(text.slice(at)).join('')
    parts.push(text.slice(at, begin.index))
    at = end + ends.length
  }
}

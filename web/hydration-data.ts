const unsafe: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** What the loaders answered, as the script that React Router's browser side reads it from. */
export async function dataScripts(
  data: ReadableStream<Uint8Array>,
  nonce: string,
): Promise<string> {
  const text = await new Response(data).text()
  const literal = JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (one) => unsafe[one] ?? one)
  return `<script nonce="${nonce}">window.__reactRouterContext.streamController.enqueue(${literal});window.__reactRouterContext.streamController.close();</script>`
}

import type { CompilerOptions } from '@inlang/paraglide-js'

/** How `web/messages/*.json` become functions; the language is told by entry.server and entry.client. */
export const texts: CompilerOptions = {
  project: './project.inlang',
  outdir: './web/messages/compiled',
  strategy: ['globalVariable', 'baseLocale'],
  emitReadme: false,
  emitPrettierIgnore: false,
}

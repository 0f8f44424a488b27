import type { CompilerOptions } from '@inlang/paraglide-js'

/** How `web/messages/*.json` become functions; the language is told by entry.server and entry.client. */
export const texts: CompilerOptions = {
  project: './project.inlang',
  outdir: './web/messages/compiled',
  strategy: ['globalVariable', 'baseLocale'],
  // In development, too: the type check reads what is there.
  outputStructure: 'message-modules',
  emitReadme: false,
  emitPrettierIgnore: false,
}

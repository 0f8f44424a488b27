import { paraglideVitePlugin } from '@inlang/paraglide-js'
import localesPlugin from '@react-aria/optimize-locales-plugin'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { texts } from './web/compile/texts.ts'

export default defineConfig({
  plugins: [
    paraglideVitePlugin(texts),
    // The words of React Aria's controls, in our languages only.
    { ...localesPlugin.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
    tailwindcss(),
    reactRouter(),
  ],
  // Inlined images would need data: in the policy; small files cost one request at most.
  build: { assetsInlineLimit: 0 },
  // Its thirteen hundred small files, read one by one, would double the time of a start.
  ssr: {
    noExternal: [/^react-(aria|stately)/, /^@(react-aria|react-stately|internationalized)\//],
  },
})

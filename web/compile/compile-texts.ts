import { compile } from '@inlang/paraglide-js'
import { texts } from './texts.ts'

// For the type check, which needs the compiled texts without building the screens.
await compile(texts)

import { loading } from '../../forms/loading.ts'
import { readCase } from './read-case.ts'

/** What the preview beside a list shows of a case. */
export const loader = loading((asked) => readCase(asked, asked.params.number ?? ''))

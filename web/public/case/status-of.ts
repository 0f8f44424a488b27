import type { App } from '../../app-types.ts'

/** What a link alone shows of a case. */
export type Status = Awaited<ReturnType<App['links']['followLink']>>

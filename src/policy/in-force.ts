import type { IsoDay } from '#kernel/calendar.ts'

type Dated = { readonly version: number; readonly publishedFrom: IsoDay }

/** The version in force on a day: the latest that began by then. Undefined before the first. */
export function inForceOn<Version extends Dated>(
  versions: readonly Version[],
  on: IsoDay,
): Version | undefined {
  let found: Version | undefined
  for (const version of versions) {
    if (version.publishedFrom > on) continue
    if (!found || version.publishedFrom > found.publishedFrom) found = version
  }
  return found
}

/** The version for something that came before there was any: the first. */
export const firstOf = <Version extends Dated>(versions: readonly Version[]): Version | undefined =>
  versions.reduce<Version | undefined>(
    (first, version) => (first && first.publishedFrom <= version.publishedFrom ? first : version),
    undefined,
  )

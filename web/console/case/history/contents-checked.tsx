import { partName } from '#catalogue/part-name.ts'
import * as m from '../../../messages/compiled/messages.js'
import { getLocale } from '../../../messages/compiled/runtime.js'
import { Icon } from '../../../ui/icon.tsx'
import type { Known } from './told.tsx'

/** What was found of what was declared: ticks, and in red what is missing. */
export function ContentsChecked({ file }: { file: Known['file'] }) {
  const { contents } = file.device.model
  if (file.checked.length === 0) return null
  const nameOf = (key: string) => partName(contents, key, getLocale())
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-0.5">
      {file.checked.map(({ item, declared, received }) => {
        const missing = received < declared
        const count = missing ? declared - received : received
        return (
          <li
            key={item}
            className={
              missing
                ? 'inline-flex items-center gap-1.5 font-semibold text-trouble'
                : 'inline-flex items-center gap-1.5'
            }
          >
            <Icon name={missing ? 'cross' : 'tick'} size={16} />
            <span className="sr-only">{missing ? m.contents_missing() : m.contents_here()}</span>
            {nameOf(item)}
            {count > 1 && ` × ${count}`}
          </li>
        )
      })}
    </ul>
  )
}

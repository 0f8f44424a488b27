import type { MailState } from '#notices/mail.ts'
import { Icon } from '../../ui/icon.tsx'
import { stateLooks } from './words.ts'

export function MailStateWord({ state }: { state: MailState }) {
  const { word, icon, look } = stateLooks[state]
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${look}`}>
      <Icon name={icon} size={16} />
      {word()}
    </span>
  )
}

import * as m from '../../../messages/compiled/messages.js'
import { Icon } from '../../../ui/icon.tsx'
import { Photos } from '../../parts/photos.tsx'
import type { CaseData } from '../read-case.ts'
import { Part } from './part.tsx'

/** All photos and documents of the case. */
export function Files({ known }: { known: CaseData }) {
  const { attachments } = known.file
  if (attachments.length === 0) return null
  const photos = attachments.filter(({ kind }) => kind === 'photo').map(({ id }) => id)
  const documents = attachments.filter(({ kind }) => kind === 'document')
  return (
    <Part title={m.files()} aside={attachments.length}>
      <Photos ids={photos} size="line" />
      {documents.map(({ id }, at) => (
        <a key={id} href={`/desk/photos/${id}`} className="link flex items-center gap-2 pt-1">
          <Icon name="paper" size={16} /> {m.file_document({ at: at + 1 })}
        </a>
      ))}
    </Part>
  )
}

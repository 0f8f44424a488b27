import { useRef } from 'react'
import { Form, useNavigation } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import * as m from '../../messages/compiled/messages.js'
import { Icon } from '../../ui/icon.tsx'

/** Photos as thumbnails, each leading to the whole picture; documents by a sign. */
export function Photos({
  ids,
  file,
}: {
  ids: readonly string[]
  file: Pick<CaseView, 'attachments'>
}) {
  return ids.map((id, at) => {
    const photo = file.attachments.find((one) => one.id === id)?.kind === 'photo'
    const name = photo ? m.job_photo_number({ number: at + 1 }) : m.job_document()
    return (
      <a
        key={id}
        href={`/desk/photos/${id}`}
        target="_blank"
        rel="noreferrer"
        className="flex h-27 w-37 items-center justify-center overflow-hidden rounded-plate border border-line bg-paper"
      >
        {photo ? (
          <img
            src={`/desk/photos/${id}?size=thumbnail`}
            alt={name}
            loading="lazy"
            className="size-full object-cover"
          />
        ) : (
          <span className="flex items-center gap-2">
            <Icon name="paper" /> {name}
          </span>
        )}
      </a>
    )
  })
}

/** Opens the camera of a tablet or phone; what was taken is sent at once. */
export function PhotoButton({
  finding,
  version,
}: {
  finding: CaseView['findings'][number]
  version: number
}) {
  const form = useRef<HTMLFormElement>(null)
  const { formData } = useNavigation()
  const sending = formData?.get('key')?.toString().endsWith(`${finding.id}.photo`)
  return (
    <Form method="post" encType="multipart/form-data" ref={form} preventScrollReset>
      <CommandFields of="find" about={`${finding.id}.photo`} version={version} />
      <input type="hidden" name="findingId" value={finding.id} />
      <input type="hidden" name="state" value={finding.state} />
      <label className="flex h-27 w-22 cursor-pointer flex-col items-center justify-center gap-1.5 rounded-plate border border-dashed border-edge text-small font-medium hover:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink">
        <Icon name="camera" />
        <span aria-live="polite">{sending ? m.job_photo_sending() : m.job_photo()}</span>
        <input
          type="file"
          name="photos"
          accept="image/*,application/pdf"
          capture="environment"
          multiple
          className="absolute size-0 opacity-0"
          onChange={() => form.current?.requestSubmit()}
        />
      </label>
    </Form>
  )
}

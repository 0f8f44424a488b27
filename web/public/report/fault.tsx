import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import type { ScreenHandle } from '../../handle.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SmallerPhotos } from '../photos/smaller-photos.tsx'
import { type Draft, draftOf, goOn } from './draft.ts'
import { PhotoList } from './photo-list.tsx'
import { mostPhotos, photosField, photosOf, takePhotosIn, withoutPhoto } from './photos.ts'
import { Step } from './step.tsx'
import { backFrom } from './step-acting.ts'
import { faultForm, inOrder, longestFault, next, stillFromCheck } from './steps.ts'

const path = '/report/fault'
const told = faultForm.extend({ file: photosField })
/** Whoever goes back may have said nothing yet. */
const asTyped = z.object({ fault: z.string().trim().optional(), file: photosField })

export const loader = loading((asked) => {
  const draft = inOrder(draftOf(asked), path)
  return { fault: draft.fault ?? null, photos: photosOf(draft) }
})

const saying = (draft: Draft, fault: string | undefined): Draft => ({ ...draft, fault })

/** Takes a photo back out; what was typed and chosen meanwhile stays. */
const drop = (at: number) =>
  form(asTyped, async (submitted) => {
    const { fault, file } = submitted.value
    const kept = saying(withoutPhoto(draftOf(submitted), at), fault)
    return goOn(
      submitted,
      await takePhotosIn(submitted, kept, file),
      stillFromCheck(submitted.url, path),
    )
  })

export const action = acting({
  next: form(told, async (submitted) => {
    const { fault, file } = submitted.value
    const draft = saying(inOrder(draftOf(submitted), path), fault)
    return goOn(submitted, await takePhotosIn(submitted, draft, file), next(submitted.url, path))
  }),
  back: form(asTyped, async (submitted) => {
    const { fault, file } = submitted.value
    const draft = saying(draftOf(submitted), fault)
    return goOn(
      submitted,
      await takePhotosIn(submitted, draft, file),
      backFrom(submitted.url, path),
    )
  }),
  ...Object.fromEntries(Array.from({ length: mostPhotos }, (_, at) => [`drop-${at}`, drop(at)])),
})

export const handle = { script: true } satisfies ScreenHandle
export const meta = titled(() => m.tell_fault_title())

export default function Fault() {
  const { fault, photos } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof told>>('next', { fault })
  return (
    <Step path={path} title={m.tell_fault_title()} says={m.tell_fault_says()} errors={errors} files>
      <TextArea
        field={fields.fault}
        label={m.tell_fault()}
        hint={m.tell_fault_hint({ count: longestFault })}
        size="touch"
        rows={6}
        maxLength={longestFault}
      />
      <PhotoList ids={photos} />
      {photos.length < mostPhotos && (
        <>
          <TextField
            field={fields.file}
            label={m.tell_photos()}
            hint={m.tell_photos_hint({ count: mostPhotos })}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            size="touch"
          />
          <SmallerPhotos field={fields.file.id} />
        </>
      )}
    </Step>
  )
}

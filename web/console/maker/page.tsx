import { useState } from 'react'
import { Form, useLoaderData, useLocation, useSearchParams } from 'react-router'
import type { z } from 'zod'
import { requirePermission } from '#access/permissions.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { DoneLine } from '../../ui/done-line.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import type { makerForm } from './form.ts'
import { HeadPreview } from './head-preview.tsx'
import { Keeping } from './keeping.tsx'
import { MakerFields } from './maker-fields.tsx'

export { action } from './form.ts'

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  requirePermission(viewer, 'organization.manage')
  const { name, hotline, brand, settings } = await asked.app.organizations.showOrganization(viewer)
  const { keepPersonsDays, keepReadsDays } = settings
  return { name, hotline, brand, keeping: { persons: keepPersonsDays, reads: keepReadsDays } }
})

export const meta = titled(() => m.maker_title())

export default function MakerPage() {
  // Each answer is a form of its own: what was wrong before is not wrong any more.
  const { key } = useLocation()
  const { keeping } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  return (
    <PageBody title={m.maker_title()}>
      <p className="-mt-3 max-w-[70ch] text-soft">{m.maker_says()}</p>
      <Maker key={key} />
      <Keeping key={`keeping ${key}`} {...keeping} saved={params.get('done') === 'keeping'} />
    </PageBody>
  )
}

function Maker() {
  const { name, hotline, brand } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const { fields, errors } = useSentForm<z.input<typeof makerForm>>('maker', {
    nameEn: name.en,
    nameZh: name['zh-CN'] ?? '',
    hotline,
    hoursEn: brand.hotlineHours?.en ?? null,
    hoursZh: brand.hotlineHours?.['zh-CN'] ?? null,
    colour: brand.colour,
  })
  const [colour, setColour] = useState(brand.colour)
  return (
    <>
      {params.get('done') === 'saved' && errors.length === 0 && (
        <DoneLine>{m.maker_saved()}</DoneLine>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,560px)_392px]">
        <Form
          method="post"
          id="maker"
          encType="multipart/form-data"
          noValidate
          className="grid gap-4"
          onChange={({ target }) => {
            if (target instanceof HTMLInputElement && target.name === 'colour')
              setColour(target.value)
          }}
        >
          <ErrorSummary errors={errors} />
          <CommandFields of="maker" />
          <MakerFields fields={fields} hasLogo={brand.logo !== null} />
          <div>
            <Button kind="primary" size="normal">
              {m.maker_save()}
            </Button>
          </div>
        </Form>
        <HeadPreview name={name} logo={brand.logo} colour={colour} />
      </div>
    </>
  )
}

import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { addressLines } from '#kernel/address.ts'
import { showPhone } from '#kernel/phone.ts'
import { acting, form } from '../../forms/acting.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { give } from '../../forms/give.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Fold } from '../fold.tsx'
import { reworkForm } from '../job/forms.ts'
import { Rework } from '../job/ready.tsx'
import { mayOn } from '../may.ts'
import { BounceForm, broughtBack } from '../receive/brought-back.tsx'
import { TwoSides } from '../two-sides.tsx'
import { UnitPage } from '../unit-page.tsx'
import { Delivered } from './delivered.tsx'
import { Label } from './label.tsx'
import { ShipOut, shipOutForm } from './ship-out.tsx'

export const meta = titled(() => m.send_title())

export const loader = loading(async (asked) => {
  const { app, params, say, language, maker } = asked
  const file = await app.cases.readCaseFile(viewerOf(asked), params.number ?? '')
  const { contact } = file
  return {
    file,
    label: contact && {
      name: contact.name,
      // Whoever delivers it reads the address in the language that it is written in.
      lines: contact.address
        ? addressLines(
            contact.address,
            contact.address.country === 'CN' ? 'zh-CN' : language,
            maker.country,
          )
        : [],
      phone: contact.phone && showPhone(contact.phone, maker.country),
    },
    ship: mayOn(file, 'ship-out', say),
    deliver: mayOn(file, 'deliver', say),
    bounce: mayOn(file, 'bounce', say),
    rework: mayOn(file, 'rework', say),
  }
})

export const shouldRevalidate = afterConflict

export const action = acting({
  ship: form(shipOutForm, async (submitted) => {
    const { tracking, courier } = submitted.value
    await give(submitted, 'ship_out', { tracking, courier: courier ?? null })
    return redirect(`/desk/send/${submitted.params.number}`)
  }),
  deliver: form(z.object({}), async (submitted) => {
    await give(submitted, 'deliver')
    return redirect(`/desk/send/${submitted.params.number}`)
  }),
  bounce: form(broughtBack, async (submitted) => {
    await give(submitted, 'bounce', submitted.value)
    return redirect(`/desk/send/${submitted.params.number}`)
  }),
  rework: form(reworkForm, async (submitted) => {
    await give(submitted, 'rework', submitted.value)
    return redirect(`/desk/bench/${submitted.params.number}`)
  }),
})

export default function ParcelPage() {
  const { file, label, ship, deliver, bounce, rework } = useLoaderData<typeof loader>()
  const { stage, version } = file
  return (
    <UnitPage unit={file} backTo="/desk/send">
      <TwoSides
        left={<Label file={file} label={label} />}
        right={
          <div className="grid content-start gap-6">
            {stage === 'ready' ? (
              <ShipOut file={file} may={ship} />
            ) : (
              <Delivered file={file} may={deliver} />
            )}
            {bounce.allowed && (
              <div className="border-t border-line pt-2">
                <Fold title={m.command_bounce()}>
                  <BounceForm version={version} />
                </Fold>
              </div>
            )}
            {rework.allowed && <Rework version={version} />}
          </div>
        }
      />
    </UnitPage>
  )
}

import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { PaperLinks } from '../case/paper-links.tsx'

export const meta = titled(() => m.slip_title())

/** How to send a unit without a case: the form, or four facts on any paper. */
export default function HowToSend() {
  const facts = [m.slip_name(), m.slip_address(), m.slip_serial(), m.slip_fault()]
  return (
    <PublicPage>
      <h1>{m.slip_title()}</h1>
      <p>{m.slip_first()}</p>
      <ButtonLink kind="customer" size="touch" wide href="/report">
        {m.home_report()}
      </ButtonLink>
      <section className="grid gap-2">
        <h2>{m.slip_form()}</h2>
        <p>{m.slip_form_says()}</p>
        <PaperLinks at="/form" />
      </section>
      <section className="grid gap-2">
        <h2>{m.slip_by_hand()}</h2>
        <p>{m.slip_by_hand_says()}</p>
        <ol className="list-decimal divide-y divide-line border-y border-line ps-6">
          {facts.map((fact) => (
            <li key={fact} className="py-2 font-medium">
              {fact}
            </li>
          ))}
        </ol>
      </section>
      <section className="grid gap-2">
        <h2>{m.slip_pack()}</h2>
        <p>{m.slip_pack_says()}</p>
        <p>{m.slip_data()}</p>
      </section>
    </PublicPage>
  )
}

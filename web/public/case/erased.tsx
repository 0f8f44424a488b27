import * as m from '../../messages/compiled/messages.js'

/** What is left to be said to whoever was erased: that it is done, and that no code comes any more. */
export function Erased() {
  return (
    <section className="grid gap-1">
      <h2>{m.own_erased_title()}</h2>
      <p>{m.own_erased()}</p>
    </section>
  )
}

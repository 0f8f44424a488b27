import { type Language, type Texts, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'

/** How such a unit is packed, in the page’s language unless another is named. */
export function Packing({ lines, readIn }: { lines: readonly Texts[]; readIn?: Language }) {
  const desk = useDesk()
  const language = readIn ?? desk.language
  return (
    <section className="grid gap-2">
      <h2>{m.your_packing_title({}, { locale: language })}</h2>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map((line) => (
          <li key={textIn(line, language)}>{textIn(line, language)}</li>
        ))}
      </ul>
    </section>
  )
}

import { colourPattern, seenOn } from '#kernel/colour.ts'
import { type Texts, textIn } from '#kernel/language.ts'
import type { Brand } from '#organizations/brand.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { ofMarks, papers } from '../../ui/maker-colour.ts'
import { MakerMark } from '../../ui/maker-mark.tsx'

const inks = { light: '#15191b', dark: '#edefef' } as const

/** The head of a customer’s page with the colour as it is typed, in light and in dark. */
export function HeadPreview({
  name,
  logo,
  colour,
}: {
  name: Texts
  logo: Brand['logo']
  colour: string | null
}) {
  const { language, maker } = useDesk()
  const typed = colour && colourPattern.test(colour.toLowerCase()) ? colour.toLowerCase() : null
  return (
    <section className="grid gap-3">
      <h2>{m.maker_preview()}</h2>
      {(['light', 'dark'] as const).map((light) => {
        const paper = papers[light]
        const shade = typed === null ? undefined : seenOn(paper, typed, ofMarks)
        return (
          <figure key={light} className="grid gap-1">
            <div
              className="flex min-h-14 items-center gap-2.5 rounded-control border border-line px-5 font-semibold"
              style={{
                background: paper,
                color: inks[light],
                ...(shade ? { borderTop: `3px solid ${shade}`, '--maker': shade } : {}),
              }}
            >
              <MakerMark maker={{ ...maker, logo: logo && maker.logo }} size={24} />
              {textIn(name, language)}
            </div>
            <figcaption className="text-small text-soft">
              {light === 'light' ? m.maker_preview_light() : m.maker_preview_dark()}
            </figcaption>
          </figure>
        )
      })}
    </section>
  )
}

import { useState } from 'react'
import type { CaseView } from '#casefile/view.ts'
import { partName } from '#catalogue/part-name.ts'
import { textIn } from '#kernel/language.ts'
import { outcomeWord } from '../../console/words/case-word.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { Plate } from '../../ui/plate.tsx'

export type LabelText = { name: string | null; lines: string[]; phone: string | null } | null

/** The address as a label, to be copied or printed, and what belongs into the box. */
export function Label({ file, label }: { file: CaseView; label: LabelText }) {
  const { language } = useDesk()
  const { contents, name } = file.device.model
  const nameOf = (key: string) => partName(contents, key, language)
  const packed = file.checked.filter(({ received }) => received > 0)
  const text = label && [label.name, ...label.lines, label.phone].filter(Boolean).join('\n')
  return (
    <div className="grid content-start gap-6">
      <div className="print:hidden">
        <p className="text-small font-semibold text-soft">{m.send_what()}</p>
        <h1 className="text-answer first-letter:uppercase">
          {file.outcome ? outcomeWord(file.outcome) : textIn(name, language)}
        </h1>
        <p className="text-soft">{file.fault}</p>
      </div>
      <section className="grid gap-3">
        <h2 className="text-small font-semibold text-soft">{m.send_address()}</h2>
        {label && text && label.lines.length > 0 ? (
          <>
            <address className="grid gap-0.5 rounded-control border border-edge bg-paper p-5 text-h2 not-italic print:border-0 print:p-0">
              <span className="font-semibold">{label.name}</span>
              {label.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
              {label.phone && <span>{label.phone}</span>}
              <span className="pt-2">
                <Plate kind="case" value={file.number} />
              </span>
            </address>
            <div className="flex flex-wrap items-center gap-3 print:hidden">
              <Button size="touch" type="button" icon="paper" onClick={() => window.print()}>
                {m.send_print()}
              </Button>
              <CopyAddress text={text} />
            </div>
          </>
        ) : (
          <p className="rounded-control border border-dashed border-edge p-5 text-soft">
            {label ? m.send_address_missing() : m.send_address_hidden()}
          </p>
        )}
      </section>
      {packed.length > 0 && (
        <section className="grid gap-1.5 print:hidden">
          <h2 className="text-small font-semibold text-soft">{m.send_pack()}</h2>
          <ul className="divide-y divide-line border-y border-line">
            {packed.map(({ item, received }) => (
              <li key={item} className="flex min-h-12 items-center justify-between gap-4">
                <span>{nameOf(item)}</span>
                <span className="text-soft">× {received}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function CopyAddress({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <Button size="touch" type="button" icon={copied ? 'tick' : 'copy'} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? m.copied() : m.send_copy()}</span>
    </Button>
  )
}

import { useRef } from 'react'
import { Form } from 'react-router'
import { useDesk } from '../desk.ts'
import * as m from '../messages/compiled/messages.js'
import { Button } from '../ui/button.tsx'
import { controlLook } from '../ui/control-look.ts'
import { useScans } from './use-scans.ts'

/**
 * Scan is home: a scanner types like a keyboard and ends with Enter, wherever the page is
 * touched. What is scanned is asked of this same address (`?scan=`).
 */
export function ScanBox({ title, hint }: { title: string; hint: string }) {
  const input = useRef<HTMLInputElement>(null)
  // Every answer clears the field for the next scan; the scanned thing stands in the answer.
  const { formKey } = useDesk()
  useScans(input)
  return (
    <Form
      className="flex flex-wrap items-center gap-x-7 gap-y-4 rounded-control border-2 border-ink bg-paper px-5 py-5 sm:px-7"
      onSubmit={(event) => {
        if (input.current?.value.trim() === '') event.preventDefault()
      }}
    >
      <BarCode />
      <div className="min-w-0 grow basis-60">
        <h1>
          <label htmlFor="scan">{title}</label>
        </h1>
        <p id="scan-says" className="text-soft">
          {hint}
        </p>
      </div>
      <div className="flex grow basis-72 gap-2">
        <input
          key={formKey}
          ref={input}
          id="scan"
          name="scan"
          type="text"
          // A scanner may type before the page's scripts are there.
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={120}
          aria-describedby="scan-says"
          className={`${controlLook(undefined, 'touch')} min-w-0 font-plate font-semibold`}
        />
        <Button size="touch" icon="scan">
          <span className="whitespace-nowrap">{m.bench_look_up()}</span>
        </Button>
      </div>
    </Form>
  )
}

const bars = [3, 1, 2, 1, 1, 3, 2, 1, 4, 1, 1, 2, 3, 1, 2, 2, 1, 3, 1, 1, 2, 4, 1, 2, 3, 1, 1, 3]

/** Not a code of anything: the sign for scanning. */
function BarCode() {
  let x = 0
  return (
    <svg viewBox="0 0 134 56" className="hidden h-18 w-43 shrink-0 lg:block" aria-hidden="true">
      {bars.map((width) => {
        const at = x
        x += width + 2.5
        return <rect key={at} x={at} y="0" width={width * 0.9} height="56" fill="currentColor" />
      })}
    </svg>
  )
}

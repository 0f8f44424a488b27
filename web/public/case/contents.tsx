import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { controlLook } from '../../ui/control-look.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage } from './case-page.tsx'
import { Checked } from './checked.tsx'
import { backTo, type CustomersCase, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

const quantity = z
  .int({ error: () => m.your_contents_count() })
  .min(0, { error: () => m.your_contents_count() })
  .max(99, { error: () => m.your_contents_count() })
const boxed = z.object({
  contents: z.array(z.object({ item: z.string().min(1).max(40), quantity })).max(40),
  other: z.string().trim().max(500).optional(),
})

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  declare: form(boxed, async (submitted) => {
    // What is not in the box is not declared: the dock asks of each thing declared where it is.
    const contents = submitted.value.contents.filter((one) => one.quantity > 0)
    await giveAsCustomer(submitted, 'declare', { contents, other: submitted.value.other })
    return backTo(submitted, 'declare')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_contents_title())

export default function Contents() {
  const { token, file } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const sent = useSentForm<z.input<typeof boxed>>('declare', { other: file.otherContents })
  const { contents } = file.device.model
  const open = mayNow(file, 'declare') && file.checked.length === 0
  const typed = sent.form.initialValue
  const errors = sent.errors.map((error) => {
    const named = contents.find((_, at) => error.id === quantityId(at))?.name
    return named ? { ...error, field: textIn(named, language) } : error
  })
  return (
    <CasePage token={token} file={file} title={m.your_contents_title()}>
      {file.checked.length > 0 && <Checked file={file} />}
      {open && (
        <ActForm
          of="declare"
          file={file}
          sent={{ ...sent, errors }}
          button={m.your_contents_save()}
        >
          <p>{m.your_contents_says()}</p>
          <ul className="divide-y divide-line border-y border-line">
            {contents.map(({ key, name }, at) => {
              const id = quantityId(at)
              const wrong = sent.errors.find((error) => error.id === id)
              const before = file.declared.find(({ item }) => item === key)?.quantity
              return (
                <li key={key} className="flex items-center gap-3 py-2">
                  <label htmlFor={id} className="grow font-medium">
                    {textIn(name, language)}
                  </label>
                  <input type="hidden" name={`contents[${at}].item`} value={key} />
                  <span className="w-20 shrink-0">
                    <input
                      id={id}
                      name={`contents[${at}].quantity`}
                      defaultValue={
                        quantityTyped(typed, at) ?? String(before ?? (at === 0 ? 1 : 0))
                      }
                      inputMode="numeric"
                      autoComplete="off"
                      aria-invalid={wrong ? true : undefined}
                      className={controlLook(wrong?.says, 'touch')}
                    />
                  </span>
                </li>
              )
            })}
          </ul>
          <TextArea
            field={sent.fields.other}
            label={m.your_contents_other()}
            hint={m.your_contents_other_hint()}
            size="touch"
            rows={2}
            maxLength={500}
          />
        </ActForm>
      )}
      {!open && file.checked.length === 0 && <Declared file={file} />}
    </CasePage>
  )
}

const quantityId = (at: number): string => `declare-contents[${at}].quantity`

/** What was said to be in the box, when it can be changed no more. */
const Declared = ({ file }: { file: CustomersCase }) =>
  file.declared.length === 0 && file.otherContents === null ? (
    <p>{m.your_contents_none()}</p>
  ) : (
    <Checked file={file} />
  )

/** What was typed before the form came back. */
function quantityTyped(typed: unknown, at: number): string | undefined {
  const list = typeof typed === 'object' && typed !== null && Reflect.get(typed, 'contents')
  const one: unknown = Array.isArray(list) ? list[at] : undefined
  const value = typeof one === 'object' && one !== null && Reflect.get(one, 'quantity')
  return typeof value === 'string' ? value : undefined
}

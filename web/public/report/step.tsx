import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { ErrorSummary, type SummaryError } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { isFromCheck, type StepPath, stepNumber, steps } from './steps.ts'

/** One question of the report. What is typed goes along, forward and back. */
export function Step({
  path,
  of = 'next',
  title,
  says,
  errors,
  more,
  still = false,
  files = false,
  children,
}: {
  path: StepPath
  /** Which form of the page it is. */
  of?: string
  /** A second question of the same step. */
  still?: boolean
  /** It takes photos along. */
  files?: boolean
  title: ReactNode
  says?: ReactNode
  errors: readonly SummaryError[]
  /** Another way on, below the button. */
  more?: ReactNode
  children: ReactNode
}) {
  return (
    <PublicPage>
      <form
        method="post"
        id={of}
        noValidate
        className="grid gap-4"
        {...(files ? { encType: 'multipart/form-data' as const } : {})}
      >
        <Progress path={path} still={still} />
        <ErrorSummary errors={errors} />
        <div className="grid gap-1">
          <h1>{title}</h1>
          {says && <p className="text-soft">{says}</p>}
        </div>
        {children}
        <div className="grid justify-items-center gap-2 pt-1">
          <Button kind="customer" size="touch" wide name="of" value={of}>
            {m.tell_continue()}
          </Button>
          {more}
          {(stepNumber(path) > 1 || still) && <Back />}
        </div>
      </form>
    </PublicPage>
  )
}

/** Goes back with what is typed: a button, since a link would lose it. */
function Back() {
  const { search } = useLocation()
  const toCheck = isFromCheck(new URL(search, 'http://page'))
  return (
    <Button kind="bare" size="normal" icon="back" name="of" value="back">
      {toCheck ? m.tell_back_to_check() : m.back()}
    </Button>
  )
}

/** How far it is, as a bar and in words; `still`: a second question of the same step. */
export function Progress({ path, still = false }: { path: StepPath; still?: boolean }) {
  const step = stepNumber(path)
  return (
    <div className="flex items-center gap-3">
      <div className="flex grow gap-2" aria-hidden="true">
        {steps.map(({ path: one }, at) => (
          <span
            key={one}
            className={classes('h-1 grow rounded-plate', at < step ? 'bg-ink' : 'bg-line')}
          />
        ))}
      </div>
      <p className="text-small text-soft">
        {still
          ? m.tell_step_still({ step, steps: steps.length })
          : m.tell_step({ step, steps: steps.length })}
      </p>
    </div>
  )
}

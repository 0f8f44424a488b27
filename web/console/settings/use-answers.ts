import { useState } from 'react'
import { useActionData, useLocation, useSearchParams } from 'react-router'
import type { Unsent } from '../../forms/acting.ts'

/**
 * On a page of several forms: which of them was done last, and for each a key that changes with
 * its own answers. With it a form begins anew, while what is typed in the others stays.
 */
export function useAnswers(): { done: string | null; keyOf: (of: string) => string } {
  const { key } = useLocation()
  const [params] = useSearchParams()
  const unsent = useActionData<Unsent>()
  const done = unsent ? null : params.get('done')
  const answered = unsent?.of ?? done
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({})
  if (answered !== null && keys[answered] !== key) setKeys({ ...keys, [answered]: key })
  return { done, keyOf: (of) => `${of} ${keys[of] ?? ''}` }
}

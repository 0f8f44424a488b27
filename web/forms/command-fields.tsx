import { useDesk } from '../desk.ts'

/**
 * The hidden fields of every form that acts: which form it is, its idempotency key (the same
 * when it is sent twice, new after each answer) and the version of the case that was seen.
 */
export function CommandFields({
  of,
  about = '',
  version,
}: {
  of: string
  /** Tells forms of the same kind on one page apart, such as the id of a task. */
  about?: string
  version?: number
}) {
  const { formKey } = useDesk()
  return (
    <>
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="key" value={`${formKey}.${of}${about && `.${about}`}`} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
    </>
  )
}

import type { ShouldRevalidateFunctionArgs } from 'react-router'

/**
 * For pages about one case (`export const shouldRevalidate = afterConflict`): a command that came
 * too late (409) shows the case as it is now; other refusals change nothing.
 */
export const afterConflict = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean => actionStatus === 409 || defaultShouldRevalidate

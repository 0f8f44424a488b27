import type { Asked } from './bodies.ts'

const names: Record<Asked, true> = {
  diagnose: true,
  resolve: true,
  reopen: true,
  authorize: true,
  ship_in: true,
  acknowledge: true,
  declare: true,
  correct: true,
  cancel: true,
  hold: true,
  release: true,
  appeal: true,
  deliver: true,
  confirm: true,
  dispute: true,
  settle: true,
  accept: true,
  decline: true,
  close_unrepaired: true,
  dispose: true,
  task: true,
  tick: true,
}

const isAsked = (name: string): name is Asked => Object.hasOwn(names, name)

/** The command that an address names (`ship-in`), when it is given over the case page. */
export function askedIn(param: string | undefined): Asked | null {
  const name = (param ?? '').replaceAll('-', '_')
  return isAsked(name) ? name : null
}

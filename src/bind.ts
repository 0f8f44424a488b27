import type { Deps } from '#platform/deps.ts'

type Actions = Readonly<Record<string, (deps: Deps, ...rest: never[]) => unknown>>
type Bound<Unbound extends Actions> = {
  [Name in keyof Unbound]: Unbound[Name] extends (deps: Deps, ...rest: infer Rest) => infer Answer
    ? (...rest: Rest) => Answer
    : never
}

/** Actions without their first argument, which they are all given here. */
export function bind<Unbound extends Actions>(deps: Deps, actions: Unbound): Bound<Unbound> {
  const bound = Object.entries(actions).map(([name, act]) => [
    name,
    (...rest: never[]) => act(deps, ...rest),
  ])
  // The type says of each action what `bind` did to it; fromEntries can't.
  return Object.fromEntries(bound) as Bound<Unbound>
}

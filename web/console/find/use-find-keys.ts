import { useGo } from '../parts/use-go.ts'
import { useKeys } from '../parts/use-keys.ts'

/** `/` leads back to the box, N begins a new case. */
export function useFindKeys(): void {
  const go = useGo()
  useKeys({
    '/': () => document.getElementById('search')?.focus(),
    n: () => go('/desk/new'),
  })
}

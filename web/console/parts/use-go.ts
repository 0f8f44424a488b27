import { useNavigate } from 'react-router'
import { isElsewhere } from '../case/paths.ts'

/** Leads to a page of the desk, from a key or a menu. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate()
  return (to) => {
    if (isElsewhere(to)) window.location.assign(to)
    else void navigate(to)
  }
}

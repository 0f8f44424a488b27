import type { Maker } from '../app-types.ts'

/** The maker's logo, or a mark in its place: the one spot where the maker's own colour stands. */
export function MakerMark({ maker, size }: { maker: Maker | undefined; size: 24 | 36 }) {
  if (maker?.logo)
    return <img src={maker.logo} alt="" width={size} height={size} className="shrink-0" />
  return (
    <svg aria-hidden="true" className="shrink-0" width={size} height={size} viewBox="0 0 24 24">
      <rect width="24" height="24" rx="5" fill="var(--maker, #22383c)" />
      <path d="M24 5v14a5 5 0 0 1-5 5H3z" fill="#ffffff" fillOpacity="0.32" />
    </svg>
  )
}

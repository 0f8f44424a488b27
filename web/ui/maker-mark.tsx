import type { Maker } from '../app-types.ts'

/** A wide logo may be so many times as wide as high. */
const widest = 6

/** The maker's logo, or a mark in its place: the one spot where the maker's own colour stands. */
export function MakerMark({ maker, size }: { maker: Maker | undefined; size: 24 | 36 }) {
  if (maker?.logo) {
    const { path, width, height } = maker.logo
    return (
      <img
        src={path}
        alt=""
        width={Math.round(size * Math.min(width / height, widest))}
        height={size}
        className="shrink-0 object-contain"
      />
    )
  }
  return (
    <svg aria-hidden="true" className="shrink-0" width={size} height={size} viewBox="0 0 24 24">
      <rect width="24" height="24" rx="5" fill="var(--maker, #22383c)" />
      <path d="M24 5v14a5 5 0 0 1-5 5H3z" fill="#ffffff" fillOpacity="0.32" />
    </svg>
  )
}

import * as m from '../../messages/compiled/messages.js'

/** What was sent as proof: a picture small, a paper by its name; the whole opens in its own tab. */
export function Proof({
  proof,
  serial,
}: {
  proof: { id: string; isPicture: boolean } | null
  serial: string
}) {
  if (proof === null) return <p className="text-small text-soft">{m.purchase_no_proof()}</p>
  const path = `/desk/photos/${proof.id}`
  return (
    <a
      href={path}
      target="_blank"
      rel="noreferrer"
      className="flex h-24 w-32 items-center justify-center overflow-hidden rounded-plate border border-line text-small"
    >
      {proof.isPicture ? (
        <img
          src={`${path}?size=thumbnail`}
          alt={m.purchase_proof({ serial })}
          loading="lazy"
          className="size-full object-cover"
        />
      ) : (
        <span className="link">{m.purchase_proof_open()}</span>
      )}
    </a>
  )
}

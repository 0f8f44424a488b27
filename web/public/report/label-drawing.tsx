import * as m from '../../messages/compiled/messages.js'

/** The back of some unit with its label: where to look, not what it looks like. */
export function LabelDrawing() {
  return (
    <svg viewBox="0 0 350 116" className="w-full" role="img" aria-label={m.tell_serial_drawing()}>
      <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round">
        <path d="M22 110v5m306-5v5" className="stroke-edge" />
        <rect x="8" y="24" width="334" height="86" rx="4" className="fill-paper stroke-edge" />
        <path
          d="M24 40h26v14H24zm38 0h26v14H62zm-38 30h44v22H24zm56 4h76m-76 7h76m-76 7h76"
          className="stroke-edge"
        />
        <circle cx="108" cy="47" r="7" className="stroke-edge" />
        <circle cx="132" cy="47" r="7" className="stroke-edge" />
        <circle cx="156" cy="47" r="7" className="stroke-edge" />
        <rect x="206" y="36" width="122" height="62" rx="3" strokeWidth="2" />
        <path d="M267 18v18" />
      </g>
      <path
        d="M216 46h3v24h-3zm6 0h1.5v24H222zm4 0h4v24h-4zm7 0h1.5v24H233zm5 0h2.5v24H238zm6 0h1.5v24H244zm4 0h4v24h-4zm7 0h2v24h-2zm5 0h1.5v24H260zm4 0h3.5v24H264zm7 0h1.5v24H271zm4 0h2.5v24H275zm6 0h4v24h-4zm7 0h1.5v24H288zm4 0h3v24h-3zm6 0h1.5v24H298zm4 0h4v24h-4zm7 0h1.5v24H309zm4 0h3v24h-3z"
        fill="currentColor"
      />
      <text
        x="267"
        y="88"
        textAnchor="middle"
        fontSize="13"
        className="font-plate"
        fill="currentColor"
      >
        SN ···· ····
      </text>
      <text x="267" y="13" textAnchor="middle" fontSize="14" fontWeight="600" fill="currentColor">
        {m.tell_serial_here()}
      </text>
    </svg>
  )
}

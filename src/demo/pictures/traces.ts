import { chance } from '../chance.ts'

/** What was done to a unit or came with it, drawn on 800 × 600. */
const lines = (count: number, x: number, y: number, width: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<rect x="${x}" y="${y + at * 26}" width="${width * (at % 3 === 2 ? 0.6 : 1)}" height="8" fill="#8b9091"/>`,
  ).join('')

function bars(x: number, y: number, height: number): string {
  const next = chance(7)
  let at = x
  let drawn = ''
  while (at < x + 330) {
    const width = 3 + Math.floor(next() * 9)
    drawn += `<rect x="${at}" y="${y}" width="${width}" height="${height}" fill="#15181a"/>`
    at += width + 3 + Math.floor(next() * 8)
  }
  return drawn
}

/** The back of a unit with its serial number label. */
const labelled = `<linearGradient id="shell" x2="1" y2="1"><stop offset="0" stop-color="#4a4f53"/><stop offset="1" stop-color="#2d3134"/></linearGradient>
  <rect width="800" height="600" fill="url(#shell)"/>
  <g transform="rotate(-2 400 300)"><rect x="170" y="180" width="460" height="240" rx="8" fill="#f1f1ee"/>${bars(230, 220, 90)}${lines(3, 230, 335, 330)}</g>`

export const label = `${labelled}
  <path d="M540 176 L640 170 L634 290 Q590 250 540 176" fill="#43484c"/>
  <path d="M540 176 Q590 250 634 290 L596 236 Z" fill="#d5d3c8"/><rect x="150" y="160" width="30" height="270" fill="#6b6f68" opacity="0.5"/>`

export const plate = labelled

export const parcel = `<rect width="800" height="600" fill="#8f9694"/><rect y="430" width="800" height="170" fill="#767d7b"/>
  <path d="M150 200 L420 150 L660 210 L660 470 L410 540 L150 470 Z" fill="#b98b57"/><path d="M150 200 L420 150 L660 210 L400 270 Z" fill="#cda06b"/>
  <path d="M400 270 L410 540 L660 470 L660 210 Z" fill="#a87a48"/>
  <path d="M520 250 L650 300 L600 400 L500 430 L540 340 Z" fill="#6f4d2a"/><path d="M520 250 L600 330 L500 430" stroke="#e2bf92" stroke-width="6" fill="none"/>
  <path d="M270 178 L530 240" stroke="#e6dcc4" stroke-width="34" opacity="0.75"/><rect x="205" y="320" width="130" height="90" fill="#f0efea" transform="skewY(10) translate(0 -50)"/>`

export const dent = `<linearGradient id="case" x2="1" y2="1"><stop offset="0" stop-color="#3d4246"/><stop offset="1" stop-color="#1c1f21"/></linearGradient>
  <rect width="800" height="600" fill="#c3c8c7"/><path d="M0 120 H560 Q600 120 612 150 L590 190 L640 220 L655 300 V600 H0 Z" fill="url(#case)"/>
  <path d="M560 120 L590 190 L640 220" stroke="#aeb5b8" stroke-width="8" fill="none"/><path d="M590 190 L520 250 L540 300 L470 360" stroke="#0a0b0c" stroke-width="5" fill="none"/>
  <path d="M590 190 L600 270 L560 330" stroke="#5d6468" stroke-width="4" fill="none"/>
  ${Array.from({ length: 9 }, (_, at) => `<rect x="${60 + at * 44}" y="210" width="22" height="300" rx="11" fill="#0e1011"/>`).join('')}`

/** A paper proof of purchase. */
export const invoice = `<rect width="800" height="600" fill="#6f6559"/><g transform="rotate(1.5 400 300)">
  <rect x="150" y="30" width="500" height="540" fill="#f7f5ee"/><rect x="280" y="60" width="240" height="22" fill="#b04a3f"/>
  ${lines(4, 190, 120, 300)}${lines(7, 190, 260, 420)}<rect x="190" y="236" width="420" height="3" fill="#b04a3f"/>
  <circle cx="540" cy="470" r="62" fill="none" stroke="#c23b33" stroke-width="8" opacity="0.8"/><path d="M540 436 l10 24 h26 l-21 16 l8 26 l-23 -16 l-23 16 l8 -26 l-21 -16 h26 z" fill="#c23b33" opacity="0.8"/></g>`

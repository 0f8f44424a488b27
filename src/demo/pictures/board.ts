import { chance } from '../chance.ts'

/** Drawn on 800 × 600; text is left out, since a machine may have no fonts. */
type Svg = string

const trace = (x: number, y: number, far: number, turn: number): Svg =>
  `<path d="M${x} ${y} h${far} l${turn} ${turn} h${far / 2}" fill="none" stroke="#3f8a63" stroke-width="4"/>`

const chip = (x: number, y: number, size: number): Svg => {
  const legs = Array.from({ length: 8 }, (_, at) => {
    const along = 8 + (at * (size - 16)) / 7
    return `<rect x="${x + along - 3}" y="${y - 12}" width="6" height="${size + 24}" fill="#b9c0bd"/>
      <rect x="${x - 12}" y="${y + along - 3}" width="${size + 24}" height="6" fill="#b9c0bd"/>`
  }).join('')
  return `${legs}<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="4" fill="#1d2321"/>
    <circle cx="${x + 16}" cy="${y + 16}" r="5" fill="#3a423f"/>
    <rect x="${x + size * 0.2}" y="${y + size * 0.5}" width="${size * 0.6}" height="5" fill="#4c5552"/>`
}

const capacitor = (x: number, y: number, r: number): Svg =>
  `<circle cx="${x + 4}" cy="${y + 5}" r="${r}" fill="#0a2a1a" opacity="0.5"/>
   <circle cx="${x}" cy="${y}" r="${r}" fill="#c8cdd2"/>
   <path d="M${x - r} ${y} a${r} ${r} 0 0 1 ${r} ${-r} v${2 * r} a${r} ${r} 0 0 1 ${-r} ${-r}" fill="#3b4148"/>`

/** A circuit board from above; each seed another one. */
export function board(seed: number): Svg {
  const next = chance(seed)
  const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw)
  const traces = many(26, () => trace(next() * 700 - 60, next() * 600, 80 + next() * 160, 30))
  const small = many(34, () => {
    const [x, y] = [next() * 760, next() * 560]
    return `<rect x="${x}" y="${y}" width="26" height="13" fill="#b08d57"/><rect x="${x + 6}" y="${y}" width="14" height="13" fill="#2a2a2a"/>`
  })
  return `<rect width="800" height="600" fill="#20573c"/>${traces.join('')}${small.join('')}
    ${chip(250 + next() * 80, 190 + next() * 40, 150)}${chip(560 + next() * 40, 90, 90)}
    ${capacitor(150, 130, 38)}${capacitor(640, 420, 44)}${capacitor(520, 470, 30)}
    <rect x="0" y="470" width="190" height="130" fill="#9aa3a6"/><rect x="24" y="500" width="140" height="80" fill="#2b3033"/>`
}

/** Dried liquid: pale edges, green where copper has gone. */
export const stain = (x: number, y: number, r: number): Svg =>
  `<radialGradient id="wet"><stop offset="0.55" stop-color="#9fd8c4" stop-opacity="0.55"/>
     <stop offset="0.9" stop-color="#e8efe4" stop-opacity="0.85"/><stop offset="1" stop-opacity="0"/></radialGradient>
   <ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 0.7}" fill="url(#wet)"/>
   <ellipse cx="${x + r * 0.7}" cy="${y + r * 0.5}" rx="${r * 0.4}" ry="${r * 0.3}" fill="url(#wet)"/>
   <circle cx="${x - r * 0.2}" cy="${y}" r="${r * 0.18}" fill="#4fb79b" opacity="0.8"/>`

/** Where it was too much current. */
export const scorch = (x: number, y: number, r: number): Svg =>
  `<radialGradient id="burnt"><stop offset="0" stop-color="#0b0706"/><stop offset="0.5" stop-color="#241610" stop-opacity="0.92"/>
     <stop offset="1" stop-color="#4a2f1c" stop-opacity="0"/></radialGradient>
   <circle cx="${x}" cy="${y}" r="${r}" fill="url(#burnt)"/>
   <path d="M${x - 30} ${y + 6} l18 -26 l14 20 l22 -30 l10 40" stroke="#8a5a3a" stroke-width="5" fill="none"/>`

/** Joints that somebody soldered by hand. */
export const resoldered = (x: number, y: number): Svg =>
  Array.from(
    { length: 5 },
    (_, at) =>
      `<circle cx="${x + at * 44}" cy="${y + (at % 2) * 9}" r="${17 + (at % 3) * 3}" fill="#d7dde0"/>
       <circle cx="${x + at * 44 - 5}" cy="${y - 5 + (at % 2) * 9}" r="6" fill="#ffffff"/>`,
  ).join('') +
  `<ellipse cx="${x + 90}" cy="${y + 30}" rx="150" ry="34" fill="#a5712b" opacity="0.35"/>`

/** Parts as they lie on the bench, drawn on 800 × 600. */
const bench = `<linearGradient id="bench" x2="0.3" y2="1"><stop offset="0" stop-color="#d9dcdb"/>
  <stop offset="1" stop-color="#b4bab9"/></linearGradient><rect width="800" height="600" fill="url(#bench)"/>`
const shadow = (x: number, y: number, rx: number, ry: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#000" opacity="0.22"/>`
const times = (count: number, draw: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

const port = (x: number): string =>
  `<path d="M${x} 250 h190 v60 l-30 34 h-130 l-30 -34 z" fill="#8d9496"/>
   <path d="M${x + 14} 264 h162 v42 l-24 26 h-114 l-24 -26 z" fill="#16191a"/>
   <rect x="${x + 46}" y="286" width="98" height="12" fill="#b98f3a"/>`

/** Two video ports in the back of a unit. */
export const connector = `<rect width="800" height="600" fill="#c9cecd"/>
  <rect y="390" width="800" height="210" fill="#a7aeac"/>${port(130)}${port(480)}
  ${times(4, (at) => `<circle cx="${90 + at * 205}" cy="180" r="15" fill="#7b8284"/><path d="M${80 + at * 205} 180 h20" stroke="#33383a" stroke-width="4"/>`)}`

export const fan = `<rect width="800" height="600" fill="#2f3438"/>
  <rect x="190" y="90" width="420" height="420" rx="30" fill="#454c51"/><circle cx="400" cy="300" r="195" fill="#23272a"/>
  ${times(7, (at) => `<path transform="rotate(${(at * 360) / 7} 400 300)" d="M400 300 q70 -40 58 -168 q-70 -34 -96 6 q30 70 38 162" fill="#6d767c"/>`)}
  <circle cx="400" cy="300" r="58" fill="#9aa2a7"/><circle cx="400" cy="300" r="40" fill="#c5cacd"/>
  ${times(4, (at) => `<circle cx="${230 + (at % 2) * 340}" cy="${130 + Math.floor(at / 2) * 340}" r="16" fill="#16181a"/>`)}`

export const adapter = `${bench}${shadow(380, 420, 230, 40)}
  <rect x="170" y="230" width="420" height="190" rx="26" fill="#1f2224"/><rect x="190" y="248" width="380" height="30" rx="12" fill="#33383b"/>
  <rect x="300" y="300" width="170" height="90" fill="#e7e8e6"/>${times(5, (at) => `<rect x="312" y="${312 + at * 15}" width="${140 - at * 14}" height="5" fill="#676d70"/>`)}
  <path d="M590 330 q110 10 120 -110 t-90 -150" fill="none" stroke="#1f2224" stroke-width="16"/>
  <path d="M170 330 q-90 20 -110 120 t40 150" fill="none" stroke="#1f2224" stroke-width="18"/>`

export const panel = `<rect width="800" height="600" fill="#26292c"/>
  ${times(24, (at) => `<rect x="${50 + (at % 8) * 62}" y="${120 + Math.floor(at / 8) * 130}" width="50" height="56" rx="7" fill="${at === 3 ? '#d8433b' : at === 12 ? '#4fae55' : '#4a5056'}"/>`)}
  <rect x="610" y="90" width="130" height="420" rx="16" fill="#181a1c"/><rect x="668" y="120" width="14" height="360" rx="7" fill="#000"/>
  <rect x="625" y="250" width="100" height="46" rx="12" fill="#aeb4b8"/><rect x="625" y="268" width="100" height="6" fill="#6b7175"/>`

export const drive = `${bench}${shadow(400, 440, 240, 46)}
  ${times(24, (at) => `<rect transform="rotate(${at * 15} 400 290)" x="385" y="92" width="30" height="40" rx="5" fill="${at > 16 && at < 21 ? '#b9a57c' : '#e8e2d2'}"/>`)}
  <circle cx="400" cy="290" r="172" fill="#e8e2d2"/><circle cx="400" cy="290" r="112" fill="#cfc7b2"/><circle cx="400" cy="290" r="34" fill="#7e858a"/>
  ${times(5, (at) => `<circle transform="rotate(${at * 72} 400 290)" cx="400" cy="205" r="22" fill="#aaa28d"/>`)}`

export const lens = `<rect width="800" height="600" fill="#1b1e21"/>
  <circle cx="400" cy="300" r="250" fill="#34393d"/><circle cx="400" cy="300" r="212" fill="#0e1012"/><circle cx="400" cy="300" r="170" fill="#1d2933"/>
  <radialGradient id="glass" cx="0.35" cy="0.3"><stop offset="0" stop-color="#a58fd0"/><stop offset="0.5" stop-color="#2f4c6b"/><stop offset="1" stop-color="#0a0e14"/></radialGradient>
  <circle cx="400" cy="300" r="140" fill="url(#glass)"/><ellipse cx="350" cy="240" rx="46" ry="26" fill="#fff" opacity="0.5"/>
  ${times(36, (at) => `<rect transform="rotate(${at * 10} 400 300)" x="396" y="56" width="8" height="26" fill="#4b5258"/>`)}`

export const remote = `${bench}${shadow(410, 520, 110, 26)}
  <rect x="310" y="50" width="180" height="480" rx="40" fill="#2a2e31"/><circle cx="400" cy="180" r="58" fill="#43494e"/><circle cx="400" cy="180" r="26" fill="#6a7177"/>
  ${times(12, (at) => `<circle cx="${350 + (at % 3) * 50}" cy="${290 + Math.floor(at / 3) * 52}" r="17" fill="#565d63"/>`)}<circle cx="350" cy="92" r="12" fill="#c4483e"/>`

export const battery = `${bench}${shadow(400, 450, 240, 40)}
  <rect x="190" y="160" width="420" height="290" rx="22" fill="#23272a"/><rect x="220" y="190" width="360" height="120" rx="8" fill="#e2e4e2"/>
  ${times(4, (at) => `<rect x="${240 + at * 84}" y="206" width="70" height="88" fill="${at < 2 ? '#5aa65f' : '#c8ccc9'}"/>`)}
  ${times(5, (at) => `<rect x="${250 + at * 64}" y="380" width="34" height="50" fill="#c79a3e"/>`)}`

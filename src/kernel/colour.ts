/** A colour as the web writes it: `#0b4ea2`. */
export const colourPattern = /^#[0-9a-f]{6}$/

type Channels = readonly [red: number, green: number, blue: number]

const channelsOf = (colour: string): Channels => {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string): number => {
  const [red, green, blue] = channelsOf(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** So much of `other` in the colour, 0 to 1. */
function mixed(colour: string, other: string, share: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)]
  const channels = from.map((channel, at) =>
    Math.round(channel + ((to[at] ?? channel) - channel) * share),
  )
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

const steps = 50

/**
 * The colour as it can be seen on a ground: itself, or with as little black or white in it as brings
 * it to the least contrast.
 * @param least at most what black or white has on that ground
 */
export function seenOn(ground: string, colour: string, least: number): string {
  const [black, white] = ['#000000', '#ffffff']
  const away = contrast(ground, black) > contrast(ground, white) ? black : white
  for (let step = 0; step < steps; step++) {
    const one = mixed(colour, away, step / steps)
    if (contrast(one, ground) >= least) return one
  }
  return away
}

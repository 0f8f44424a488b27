/**
 * The same numbers for the same seed, from 0 to below 1 (mulberry32): the demo varies from case
 * to case and is the same on every machine.
 */
export function chance(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of several, by a number from 0 to below 1. */
export function pick<T>(several: readonly [T, ...T[]], at: number): T {
  return several[Math.floor(at * several.length)] ?? several[0]
}

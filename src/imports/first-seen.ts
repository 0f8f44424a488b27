import { hash } from 'node:crypto'

/**
 * In which row a text was seen first, for millions of texts: it keeps 64 bits of each one's hash
 * instead of the text, in 24 to 48 bytes. That two different texts of a million are taken for one happens
 * once in thirty million files.
 */
export class FirstSeen {
  #size = 1 << 10
  #count = 0
  #hashes = new BigUint64Array(this.#size)
  #rows = new Uint32Array(this.#size)

  /** The row of the same text before this one; undefined: there was none, and this one is kept. */
  see(text: string, row: number): number | undefined {
    if (this.#count * 2 >= this.#size) this.#grow()
    const bits = hash('sha256', text, 'buffer').readBigUInt64LE() || 1n
    const at = this.#placeOf(bits)
    if (this.#hashes[at] === bits) return this.#rows[at]
    this.#count += 1
    this.#hashes[at] = bits
    this.#rows[at] = row
    return undefined
  }

  /** Where these bits are, or the free place for them. */
  #placeOf(bits: bigint): number {
    const last = this.#size - 1
    let at = Number(bits & 0xffffffffn) & last
    while (this.#hashes[at] !== 0n && this.#hashes[at] !== bits) at = (at + 1) & last
    return at
  }

  #grow(): void {
    const [hashes, rows] = [this.#hashes, this.#rows]
    this.#size *= 2
    this.#hashes = new BigUint64Array(this.#size)
    this.#rows = new Uint32Array(this.#size)
    for (const [before, bits] of hashes.entries()) {
      if (bits === 0n) continue
      const at = this.#placeOf(bits)
      this.#hashes[at] = bits
      this.#rows[at] = rows[before] ?? 0
    }
  }
}

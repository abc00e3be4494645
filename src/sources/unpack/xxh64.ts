const P1 = 0x9e3779b185ebca87n
const P2 = 0xc2b2ae3d27d4eb4fn
const P3 = 0x165667b19e3779f9n
const P4 = 0x85ebca77c2b2ae63n
const P5 = 0x27d4eb2f165667c5n
const [P1_LOW, P1_HIGH] = [0x85ebca87 | 0, 0x9e3779b1 | 0]
const [P2_LOW, P2_HIGH] = [0x27d4eb4f | 0, 0xc2b2ae3d | 0]

const STRIPE = 32

/** The checksum of zstd, without a seed (xxHash, doc/xxhash_spec.md): four lanes of 64 bits, each in two halves. */
export class Xxh64 {
  /** The low and the high half of each lane. */
  private readonly lanes = new Int32Array(8)
  private readonly open = new Uint8Array(STRIPE)
  private held = 0
  private total = 0

  constructor() {
    for (const [i, start] of [P1 + P2, P2, 0n, -P1].entries()) {
      this.lanes[2 * i] = Number(BigInt.asIntN(32, start))
      this.lanes[2 * i + 1] = Number(BigInt.asIntN(32, start >> 32n))
    }
  }

  add(bytes: Uint8Array): void {
    this.total += bytes.length
    let at = 0
    if (this.held > 0) {
      const taken = bytes.subarray(0, STRIPE - this.held)
      this.open.set(taken, this.held)
      this.held += taken.length
      at = taken.length
      if (this.held < STRIPE) return
      this.mix(this.open, 0)
    }
    for (; at + STRIPE <= bytes.length; at += STRIPE) this.mix(bytes, at)
    this.held = bytes.length - at
    this.open.set(bytes.subarray(at))
  }

  /** The low 32 bits of it, which stand behind a frame of zstd. */
  get low(): number {
    let hash = wide((this.total < STRIPE ? P5 : this.merged()) + BigInt(this.total))
    const view = new DataView(this.open.buffer, 0, this.held)
    let at = 0
    for (; at + 8 <= this.held; at += 8)
      hash = wide(turned(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * P1 + P4)
    if (at + 4 <= this.held) {
      hash = wide(turned(hash ^ wide(BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3)
      at += 4
    }
    for (; at < this.held; at++) hash = wide(turned(hash ^ wide(BigInt(view.getUint8(at)) * P5), 11n) * P1)
    hash = wide((hash ^ (hash >> 33n)) * P2)
    hash = wide((hash ^ (hash >> 29n)) * P3)
    return Number((hash ^ (hash >> 32n)) & 0xffffffffn)
  }

  private merged(): bigint {
    const lanes = [0, 1, 2, 3].map((i) => {
      const [low, high] = [this.lanes[2 * i] as number, this.lanes[2 * i + 1] as number]
      return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)
    })
    const turns = [1n, 7n, 12n, 18n]
    const sum = wide(lanes.reduce((all, lane, i) => all + turned(lane, turns[i] as bigint), 0n))
    return lanes.reduce((all, lane) => wide((all ^ round(0n, lane)) * P1 + P4), sum)
  }

  /** Takes a stripe in: eight bytes a lane. */
  private mix(bytes: Uint8Array, at: number): void {
    const { lanes } = this
    for (let i = 0; i < 8; i += 2) {
      const inLow = word(bytes, at + 4 * i)
      const inHigh = word(bytes, at + 4 * i + 4)
      const low = ((lanes[i] as number) + Math.imul(inLow, P2_LOW)) | 0
      const carry = low >>> 0 < (lanes[i] as number) >>> 0 ? 1 : 0
      const high = ((lanes[i + 1] as number) + productHigh(inLow, inHigh, P2_LOW, P2_HIGH) + carry) | 0
      const turnedLow = (low << 31) | (high >>> 1)
      const turnedHigh = (high << 31) | (low >>> 1)
      lanes[i] = Math.imul(turnedLow, P1_LOW)
      lanes[i + 1] = productHigh(turnedLow, turnedHigh, P1_LOW, P1_HIGH)
    }
  }
}

/** The high half of the product of two numbers in halves. */
function productHigh(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  const [a0, a1] = [aLow & 0xffff, aLow >>> 16]
  const [b0, b1] = [bLow & 0xffff, bLow >>> 16]
  const middle = (Math.imul(a1, b0) >>> 0) + ((Math.imul(a0, b0) >>> 0) >>> 16)
  const other = (Math.imul(a0, b1) >>> 0) + (middle & 0xffff)
  return (Math.imul(a1, b1) + (middle >>> 16) + (other >>> 16) + Math.imul(aLow, bHigh) + Math.imul(aHigh, bLow)) | 0
}

const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24)

const wide = (value: bigint): bigint => BigInt.asUintN(64, value)

const turned = (value: bigint, bits: bigint): bigint => wide((value << bits) | (value >> (64n - bits)))

const round = (lane: bigint, input: bigint): bigint => wide(turned(wide(lane + input * P2), 31n) * P1)

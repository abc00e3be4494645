/** The checksum of xz, in two halves of 32 bits (ECMA-182, bits reversed; The .xz File Format 1.2.1 §6). */
export class Crc64 {
  private low = 0xffffffff
  private high = 0xffffffff

  add(bytes: Uint8Array): void {
    let { low, high } = this
    for (let i = 0; i < bytes.length; i++) {
      const entry = ((low ^ (bytes[i] as number)) & 255) << 1
      low = ((low >>> 8) | (high << 24)) ^ (TABLE[entry] as number)
      high = (high >>> 8) ^ (TABLE[entry + 1] as number)
    }
    this.low = low
    this.high = high
  }

  /** The eight bytes that stand behind the data. */
  get bytes(): Uint8Array {
    const bytes = new Uint8Array(8)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, ~this.low >>> 0, true)
    view.setUint32(4, ~this.high >>> 0, true)
    return bytes
  }
}

const LOW = 0xd7870f42
const HIGH = 0xc96c5795

const TABLE = new Uint32Array(512)
for (let n = 0; n < 256; n++) {
  let low = n
  let high = 0
  for (let bit = 0; bit < 8; bit++) {
    const odd = -(low & 1)
    low = ((low >>> 1) | (high << 31)) ^ (LOW & odd)
    high = (high >>> 1) ^ (HIGH & odd)
  }
  TABLE[2 * n] = low
  TABLE[2 * n + 1] = high
}

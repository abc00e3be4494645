import { RangeDecoder } from './range-decoder.ts'
import { ENDS_EARLY } from './unpacking.ts'
import type { Window } from './window.ts'

/** Where the probabilities of each question stand, one array for all (LZMA SDK, lzma-specification.txt). */
const IS_MATCH = 0
const IS_REP = IS_MATCH + 12 * 16
const IS_REP_FIRST = IS_REP + 12
const IS_REP_SECOND = IS_REP_FIRST + 12
const IS_REP_THIRD = IS_REP_SECOND + 12
const IS_REP_LONG = IS_REP_THIRD + 12
const SLOT = IS_REP_LONG + 12 * 16
const SPECIAL = SLOT + 4 * 64
const ALIGN = SPECIAL + 115
const MATCH_LENGTH = ALIGN + 16
const REP_LENGTH = MATCH_LENGTH + 514
const LITERAL = REP_LENGTH + 514
const LITERAL_CODER = 0x300

/** States below this one follow a literal. */
const AFTER_LITERAL = 7
const WRONG_DISTANCE = 'a match reaches back behind its beginning'

/** Unpacks LZMA into a window, one chunk of LZMA2 after another. */
export class Lzma {
  private readonly window: Window
  private readonly coder = new RangeDecoder()
  private probabilities = new Uint16Array(LITERAL)
  private literalContext = 0
  private literalMask = 0
  private positionMask = 0
  private state = 0
  private readonly distances = new Uint32Array(4)

  constructor(window: Window) {
    this.window = window
  }

  /** Takes other properties, in one byte; returns whether LZMA2 has such ones. */
  configure(properties: number): boolean {
    const lc = properties % 9
    const lp = Math.floor(properties / 9) % 5
    const pb = Math.floor(properties / 45)
    if (pb > 4 || lc + lp > 4) return false
    this.literalContext = lc
    this.literalMask = (1 << lp) - 1
    this.positionMask = (1 << pb) - 1
    this.probabilities = new Uint16Array(LITERAL + (LITERAL_CODER << (lc + lp)))
    return true
  }

  reset(): void {
    this.probabilities.fill(1024)
    this.state = 0
    this.distances.fill(0)
  }

  /** Unpacks a chunk of so many bytes; returns what is wrong with it, or null. What came before is in the window. */
  unpack(chunk: Uint8Array, length: number): string | null {
    const { coder, window, probabilities } = this
    const end = window.total + length
    coder.start(chunk, probabilities)
    while (window.total < end) {
      if (coder.isBeyond) return ENDS_EARLY
      const position = window.total & this.positionMask
      if (coder.bit(IS_MATCH + (this.state << 4) + position) === 0) this.literal()
      else {
        const matched = this.match(position)
        if (matched === 0) continue
        if (coder.isBeyond) return ENDS_EARLY
        const distance = (this.distances[0] as number) + 1
        if (!window.reaches(distance)) return WRONG_DISTANCE
        if (matched > end - window.total) return 'a match is longer than its chunk'
        window.copy(distance, matched)
      }
    }
    return coder.isFinished ? null : 'a chunk does not end where it says'
  }

  private literal(): void {
    const { coder, window, literalContext } = this
    const before = window.total === 0 ? 0 : window.at(1)
    const context = ((window.total & this.literalMask) << literalContext) + (before >> (8 - literalContext))
    const base = LITERAL + LITERAL_CODER * context
    let symbol = 1
    if (this.state >= AFTER_LITERAL) {
      let expected = window.at((this.distances[0] as number) + 1)
      while (symbol < 0x100) {
        const wanted = (expected >> 7) & 1
        expected <<= 1
        const bit = coder.bit(base + ((1 + wanted) << 8) + symbol)
        symbol = (symbol << 1) | bit
        if (bit !== wanted) break
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | coder.bit(base + symbol)
    window.put(symbol & 0xff)
    const { state } = this
    this.state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
  }

  /** Reads a match; returns its length, or 0 when it was one byte, which it put itself. */
  private match(position: number): number {
    const { coder, distances } = this
    const { state } = this
    const isAfterLiteral = state < AFTER_LITERAL
    if (coder.bit(IS_REP + state) === 0) {
      distances.copyWithin(1, 0, 3)
      const length = this.length(MATCH_LENGTH, position)
      this.state = isAfterLiteral ? 7 : 10
      distances[0] = this.distance(length)
      return length
    }
    if (coder.bit(IS_REP_FIRST + state) === 0) {
      if (coder.bit(IS_REP_LONG + (state << 4) + position) === 0) {
        this.state = isAfterLiteral ? 9 : 11
        return this.window.reaches((distances[0] as number) + 1) ? this.again() : 1
      }
    } else this.bringForward(coder.bit(IS_REP_SECOND + state) === 0 ? 1 : 2 + coder.bit(IS_REP_THIRD + state))
    this.state = isAfterLiteral ? 8 : 11
    return this.length(REP_LENGTH, position)
  }

  private again(): number {
    this.window.put(this.window.at((this.distances[0] as number) + 1))
    return 0
  }

  private bringForward(place: number): void {
    const distance = this.distances[place] as number
    this.distances.copyWithin(1, 0, place)
    this.distances[0] = distance
  }

  private length(base: number, position: number): number {
    const { coder } = this
    if (coder.bit(base) === 0) return 2 + coder.tree(base + 2 + (position << 3), 3)
    if (coder.bit(base + 1) === 0) return 10 + coder.tree(base + 130 + (position << 3), 3)
    return 18 + coder.tree(base + 258, 8)
  }

  private distance(length: number): number {
    const { coder } = this
    const slot = coder.tree(SLOT + (Math.min(length - 2, 3) << 6), 6)
    if (slot < 4) return slot
    const bits = (slot >> 1) - 1
    const distance = ((2 | (slot & 1)) << bits) >>> 0
    if (slot < 14) return distance + coder.reverseTree(SPECIAL + distance - slot, bits)
    return distance + coder.direct(bits - 4) * 16 + coder.reverseTree(ALIGN, 4)
  }
}

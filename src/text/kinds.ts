/**
 * What a field looks like by its characters alone, as one bit. What the characters mean is the business of those who read
 * the field.
 */
export const Kind = {
  /** `4711` */
  NUMBER: 1 << 0,
  /** `-`, `---` */
  DASHES: 1 << 1,
  /** Digits with dashes: `-5`, `2026-11-22` */
  SIGNED: 1 << 2,
  /** Digits with dots: `192.0.2.1`, `192.0.2.1.443`, `0.5` */
  DOTTED: 1 << 3,
  /** Marks alone: `...`, `_` */
  MARKS: 1 << 4,
  /** With a star and no colon: `*.*`, `*` */
  STAR: 1 << 5,
  /** `ESTABLISHED`, `FIN_WAIT2`, `UH` */
  CAPITALS: 1 << 6,
  /** Hexadecimal digits, one of them a letter in lower case: `00e0ff`, `dead` */
  HEX: 1 << 7,
  /** `tcp6`, `eth0` */
  LOWER: 1 << 8,
  /** Letters of both cases: `Idle`, `UHLWIi` */
  WORD: 1 << 9,
  /** Letters with dashes or low lines: `stream-ord` */
  NAME: 1 << 10,
  /** Letters with dots: `www.example.jp` */
  DOTTED_NAME: 1 << 11,
  /** With a colon and no slash: `192.0.2.1:443`, `::1`, `*:*` */
  COLON: 1 << 12,
  /** With a slash and no colon: `192.0.2.0/24`, `411/sshd` */
  SLASH: 1 << 13,
  /** With both: `411/sshd:` */
  SLASH_AND_COLON: 1 << 14,
  /** With a square bracket: `[` */
  BRACKET: 1 << 15,
  /** With a round one: `(0.00/0/0)` */
  PARENTHESIS: 1 << 16,
  /** With another character of ASCII: `link#4`, `<-` */
  OTHER: 1 << 17,
  /** With a character beyond ASCII: `ABHÖREN` */
  BEYOND: 1 << 18,
} as const

/** Several kinds: the sum of their bits. */
export type Kinds = number

const DIGIT = 1
const HEX = 2
const LOWER = 4
const UPPER = 8
const DOT = 16
const COLON = 32
const DASH = 64
const SLASH = 128
const STAR = 256
const LOW_LINE = 512
const BRACKET = 1024
const PARENTHESIS = 2048
const OTHER = 4096
const BEYOND = 8192
/** What tells no kinds apart: that a character shows nothing, and that it parts fields. */
const UNSEEN = 16384
const BLANK = 32768

const MARKS: Readonly<Record<string, number>> = {
  '.': DOT,
  ':': COLON,
  '-': DASH,
  '/': SLASH,
  '*': STAR,
  _: LOW_LINE,
  '[': BRACKET,
  ']': BRACKET,
  '(': PARENTHESIS,
  ')': PARENTHESIS,
}

/** The class of each character of ASCII: one bit, one more where it shows nothing. */
const ASCII_CLASSES = Uint16Array.from({ length: 128 }, (_, code) => classOfAscii(code))

/** By the classes of a field's characters: the number of its kind. */
const NUMBERS = Uint8Array.from({ length: UNSEEN }, (_, classes) => 31 - Math.clz32(kindOfClasses(classes)))

/** The class of a character, to be joined over those of a field. */
export function classOf(code: number): number {
  return code < 128 ? (ASCII_CLASSES[code] as number) : classBeyond(code)
}

function classBeyond(code: number): number {
  if (code === 0xa0 || code === 0x3000) return BLANK
  return isUnseen(code) ? BEYOND | UNSEEN : BEYOND
}

/** Whether a character parts fields, or one of several shows nothing, by their classes. */
export const partsFields = (classes: number): boolean => classes >= BLANK
export const showsNothing = (classes: number): boolean => (classes & UNSEEN) !== 0

/** The number of a field's kind, by the classes of its characters: the kind is that bit. */
export function kindNumber(classes: number): number {
  return NUMBERS[classes & (UNSEEN - 1)] as number
}

/**
 * True for the characters beyond ASCII that show nothing and that no tool prints: controls (C1), spaces, directions and
 * joints without width. Those that join letters (U+200C, U+200D) belong to names in the scripts that need them.
 */
function isUnseen(code: number): boolean {
  return code < 0xa0 || code === 0x200b || code === 0x200e || code === 0x200f || code === 0x2060 || code === 0xfeff
}

function classOfAscii(code: number): number {
  const character = String.fromCharCode(code)
  if (character === ' ' || character === '\t') return BLANK
  if (code < 32 || code === 127) return OTHER | UNSEEN
  if (/\d/.test(character)) return DIGIT
  if (/[a-f]/.test(character)) return HEX
  if (/[a-z]/.test(character)) return LOWER
  if (/[A-Z]/.test(character)) return UPPER
  return MARKS[character] ?? OTHER
}

function kindOfClasses(classes: number): number {
  const has = (some: number) => (classes & some) !== 0
  const only = (some: number) => (classes & ~some) === 0
  if (has(COLON)) return has(SLASH) ? Kind.SLASH_AND_COLON : Kind.COLON
  if (has(BEYOND)) return Kind.BEYOND
  if (has(SLASH)) return Kind.SLASH
  if (has(BRACKET)) return Kind.BRACKET
  if (has(PARENTHESIS)) return Kind.PARENTHESIS
  if (has(STAR)) return Kind.STAR
  if (has(OTHER)) return Kind.OTHER
  return has(HEX | LOWER | UPPER) ? kindOfLetters(has, only) : kindOfDigits(has, only)
}

type Test = (classes: number) => boolean

function kindOfDigits(has: Test, only: Test): number {
  if (only(DIGIT)) return Kind.NUMBER
  if (only(DASH)) return Kind.DASHES
  if (has(DIGIT) && only(DIGIT | DOT)) return Kind.DOTTED
  return has(DIGIT) && only(DIGIT | DASH) ? Kind.SIGNED : Kind.MARKS
}

function kindOfLetters(has: Test, only: Test): number {
  if (has(DOT)) return Kind.DOTTED_NAME
  if (only(UPPER | DIGIT | LOW_LINE)) return Kind.CAPITALS
  if (has(DASH | LOW_LINE)) return Kind.NAME
  if (only(DIGIT | HEX)) return Kind.HEX
  return has(UPPER) ? Kind.WORD : Kind.LOWER
}

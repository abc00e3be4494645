import { Kind, type Kinds } from '../text/kinds.ts'

const { NUMBER, DASHES, SIGNED, CAPITALS, HEX, LOWER, WORD, NAME, DOTTED_NAME, COLON, SLASH, SLASH_AND_COLON } = Kind
const ANY = Object.values(Kind).reduce((sum, kind) => sum | kind, 0)

/** What the first field of a column looks like: the kinds of fields that it can have. */
export const columnKinds = {
  any: ANY,
  /** A decimal number, or a dash in its place. */
  count: NUMBER | DASHES | SIGNED,
  hex: NUMBER | CAPITALS | HEX | LOWER | WORD,
  /** An address and a port parted by a colon. */
  endpoint: COLON | SLASH_AND_COLON,
  /** The same, parted by a dot. */
  dottedEndpoint: ANY & ~(NUMBER | DASHES | SIGNED | CAPITALS | HEX | LOWER | WORD | NAME),
  /** A word in any script, whole or damaged, or the number of a raw socket's state. */
  state: CAPITALS | HEX | LOWER | WORD | NAME | DOTTED_NAME | NUMBER | DASHES | Kind.STAR | Kind.OTHER | Kind.BEYOND,
  /** A pid, a slash and a program in any script, or a dash. */
  process: DASHES | SLASH | SLASH_AND_COLON | Kind.BEYOND,
  bracket: Kind.BRACKET,
} as const satisfies Readonly<Record<string, Kinds>>

export type ColumnKind = keyof typeof columnKinds

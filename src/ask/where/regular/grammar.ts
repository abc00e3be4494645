import { createToken, EmbeddedActionsParser, EOF, type IToken, Lexer } from 'chevrotain'
import { lexerConfig, parserConfig } from '../../../text/grammar-config.ts'
import { once } from '../../../text/once.ts'
import { WhereError } from '../where-error.ts'

/** A regular expression, taken apart. */
export type Regular =
  | { readonly is: 'character'; readonly matches: RegExp }
  | { readonly is: 'assertion'; readonly of: '^' | '$' | '\\b' | '\\B' }
  | { readonly is: 'sequence' | 'choice'; readonly parts: readonly Regular[] }
  | { readonly is: 'repeated'; readonly part: Regular; readonly least: number; readonly most: number }

const Assertion = createToken({ name: 'Assertion', pattern: /[$^]|\\[bB]/ })
/** A character by a class, an escape, or itself: what JavaScript reads as one, and nothing that refers to a group. */
const Character = createToken({
  name: 'Character',
  pattern:
    /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^\dkpPux])|[^\\()[*+?{|]/uy,
})
const Times = createToken({ name: 'Times', pattern: /[*+?]|\{\d{1,4}(?:,\d{0,4})?\}/ })
const Open = createToken({ name: 'Open', pattern: /\((?:\?:|\?<[A-Za-z]\w*>)?(?!\?)/ })
const Close = createToken({ name: 'Close', pattern: ')' })
const Bar = createToken({ name: 'Bar', pattern: '|' })

const kinds = [Assertion, Character, Times, Open, Close, Bar]

/** Takes a regular expression apart. */
export function regularLexer({ skipValidations = true } = {}): Lexer {
  return new Lexer(kinds, lexerConfig(skipValidations))
}

/** Where a regular expression stands in the query, and whether case counts in it. */
interface Written {
  readonly start: number
  readonly ignoresCase: boolean
}

/** The grammar of regular expressions: those of JavaScript without references and without looking ahead or behind. */
export class RegularParser extends EmbeddedActionsParser {
  private written: Written = { start: 0, ignoresCase: false }

  constructor({ skipValidations = true } = {}) {
    super(kinds, parserConfig(skipValidations))
    this.performSelfAnalysis()
  }

  // choice = sequence { "|" sequence }
  readonly choice = this.RULE('choice', (): Regular => {
    const parts: Regular[] = [this.SUBRULE(this.sequence)]
    this.MANY(() => {
      this.CONSUME(Bar)
      parts.push(this.SUBRULE2(this.sequence))
    })
    return parts.length === 1 ? (parts[0] as Regular) : { is: 'choice', parts }
  })

  // sequence = { Assertion | atom [ Times [ "?" ] ] }          a loop that takes as little as it can finds the same
  private readonly sequence = this.RULE('sequence', (): Regular => {
    const parts: Regular[] = []
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            const of = this.CONSUME(Assertion).image as '^'
            parts.push({ is: 'assertion', of })
          },
        },
        {
          ALT: () => {
            let part = this.SUBRULE(this.atom)
            this.OPTION(() => {
              const times = this.CONSUME(Times)
              this.ACTION(() => {
                part = repeated(part, times, this.written.start)
              })
              this.OPTION2({ GATE: () => this.LA(1).image === '?', DEF: () => this.CONSUME2(Times) })
            })
            parts.push(part)
          },
        },
      ])
    })
    return { is: 'sequence', parts }
  })

  // atom = Character | "(" choice ")"
  private readonly atom = this.RULE('atom', (): Regular => {
    return this.OR([
      {
        ALT: () => {
          const character = this.CONSUME(Character)
          return this.ACTION((): Regular => ({ is: 'character', matches: characterOf(character, this.written) }))
        },
      },
      {
        ALT: () => {
          this.CONSUME(Open)
          const inside = this.SUBRULE(this.choice)
          this.CONSUME(Close)
          return inside
        },
      },
    ])
  })

  /** Reads the tokens of a regular expression; undefined when they are none. */
  read(tokens: IToken[], written: Written): Regular | undefined {
    this.written = written
    this.input = tokens
    const regular = this.choice()
    return this.errors.length > 0 ? undefined : regular
  }
}

const lexer = once(() => regularLexer())
const parser = once(() => new RegularParser())

/** Groups stand within each other so deep at the most. */
const DEEPEST = 32

/**
 * Takes a regular expression apart that begins at a place of the query.
 * @throws WhereError where it is none, or looks around, or refers to what was found.
 */
export function readRegular(source: string, written: Written): Regular {
  const { tokens, errors } = lexer().tokenize(source)
  const { start } = written
  let depth = 0
  for (const { tokenType, startOffset } of tokens) {
    depth += tokenType === Open ? 1 : tokenType === Close ? -1 : 0
    if (depth > DEEPEST) throw wrong(`Groups stand within each other up to ${DEEPEST} deep.`, start + startOffset)
  }
  const [unread] = errors
  if (unread) throw wrong(reasonAt(source, unread.offset), start + unread.offset)
  const reading = parser()
  const regular = reading.read(tokens, written)
  if (regular) return regular
  const token = reading.errors[0]?.token
  if (!token || token.tokenType === EOF)
    throw wrong('A bracket of the regular expression is not closed.', start + source.length)
  throw wrong(`${token.image} has no meaning here in a regular expression.`, start + token.startOffset)
}

function reasonAt(source: string, offset: number): string {
  if (source.startsWith('(?', offset)) return 'A regular expression here cannot look ahead or behind.'
  if (/^\\[\dk]/.test(source.slice(offset, offset + 2))) return 'A regular expression here cannot refer to a group.'
  if (source[offset] === '[') return 'The class of characters is not closed.'
  return `${source[offset]} has no meaning here in a regular expression.`
}

function characterOf({ image, startOffset }: IToken, { start, ignoresCase }: Written): RegExp {
  // A hyphen may be escaped anywhere, and what has no other meaning is what it is.
  const single = /^\\[^\w^$\\.*+?()[\]{}|/]$/.test(image)
    ? image.slice(1)
    : image === '}' || image === ']'
      ? `\\${image}`
      : image
  try {
    return new RegExp(`^${single}$`, ignoresCase ? 'uis' : 'us')
  } catch {
    throw wrong(`${image} is no character of a regular expression.`, start + startOffset)
  }
}

function repeated(part: Regular, { image, startOffset }: IToken, start: number): Regular {
  if (image === '*') return { is: 'repeated', part, least: 0, most: Number.POSITIVE_INFINITY }
  if (image === '+') return { is: 'repeated', part, least: 1, most: Number.POSITIVE_INFINITY }
  if (image === '?') return { is: 'repeated', part, least: 0, most: 1 }
  const [least = '', most = least] = image.slice(1, -1).split(',')
  const bounds = { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) }
  if (bounds.most < bounds.least) throw wrong(`${image} counts down.`, start + startOffset)
  return { is: 'repeated', part, ...bounds }
}

function wrong(detail: string, start: number): WhereError {
  return new WhereError(detail, { start, end: start + 1 })
}

import { createToken, EmbeddedActionsParser, type IToken, Lexer } from 'chevrotain'
import { parserConfig } from '../src/text/grammar-config.ts'
import { once } from '../src/text/once.ts'

/** A number of a line, or several in a row (`258/312/570`), as offsets into it. */
export interface PrintedNumber {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether a slash parts several numbers. */
  readonly ratio: boolean
  /** Whether a percent sign follows. */
  readonly percent: boolean
  /** Index of the bracket it stands in; -1 outside of brackets. */
  readonly bracket: number
}

/** A line of statistics taken apart: its numbers, and the brackets that stand in it. */
export interface Sentence {
  readonly numbers: readonly PrintedNumber[]
  readonly brackets: readonly { readonly start: number; readonly end: number }[]
}

const kinds = {
  Blank: createToken({ name: 'Blank', pattern: /[ \t\u00a0\u3000]+/, group: Lexer.SKIPPED }),
  Open: createToken({ name: 'Open', pattern: '(' }),
  Close: createToken({ name: 'Close', pattern: ')' }),
  // > |  1840/975/2815 mbufs in use        3040K/1111K/4151K bytes
  Ratio: createToken({ name: 'Ratio', pattern: /\d+[kKMG]?(?:\/\d+[kKMG]?)+(?![^\s)])/y }),
  Percent: createToken({ name: 'Percent', pattern: /\d+(?:\.\d+)?%/y }),
  /** A number by itself: not the digits of `2KB`, `IPv4` or `InType3`, but those between Japanese words. */
  Figure: createToken({ name: 'Figure', pattern: /-?\d+(?:\.\d+)?(?!\.?[!-'*+\-/0-9<-~])/ }),
  // > |  udpInDatagrams      =118003        the sign can touch the number
  Equals: createToken({ name: 'Equals', pattern: /=(?=[ \t]*-?\d)/ }),
  /** A word of ASCII; brackets without a blank before them belong to it: `field(s)`, `ECT(0)`. */
  Word: createToken({ name: 'Word', pattern: /[!-'*-~]+(?:\([!-'*-~]*\)[!-'*-~]*)*/ }),
  /** Words of other scripts, which numbers can touch: `48パケット`. */
  Foreign: createToken({ name: 'Foreign', pattern: /[\u00a1-\u2fff\u3001-\uffff]+/ }),
}

/** Parts a line of statistics into words, numbers and brackets. */
export function sentenceLexer({ skipValidations = true } = {}): Lexer {
  return new Lexer(Object.values(kinds), { positionTracking: 'onlyOffset', skipValidations })
}

const lexer = once(() => sentenceLexer())

/**
 * The grammar of one line of statistics, whatever the tool and the language. It says only where the numbers are: the
 * words between them are looked up as one sentence.
 */
export class SentenceParser extends EmbeddedActionsParser {
  numbers: PrintedNumber[] = []
  brackets: { start: number; end: number }[] = []
  private bracket = -1

  constructor({ skipValidations = true } = {}) {
    super(Object.values(kinds), parserConfig(skipValidations))
    this.performSelfAnalysis()
  }

  // sentence = { bracketed | number | words | ")" }
  readonly sentence = this.RULE('sentence', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.bracketed) },
        { ALT: () => this.SUBRULE(this.number) },
        { ALT: () => this.SUBRULE(this.words) },
        { ALT: () => this.CONSUME(kinds.Close) },
      ])
    })
  })

  // bracketed = "(" { number | words | bracketed } [ ")" ]
  //
  // > |  1522 connections closed (including 44 drops)
  private readonly bracketed = this.RULE('bracketed', () => {
    const open = this.CONSUME(kinds.Open)
    const outer = this.bracket
    this.ACTION(() => {
      this.bracket = this.brackets.length
      this.brackets.push({ start: open.startOffset, end: open.startOffset + 1 })
    })
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.number) },
        { ALT: () => this.SUBRULE(this.words) },
        { ALT: () => this.SUBRULE(this.bracketed) },
      ])
    })
    this.OPTION(() => {
      const close = this.CONSUME(kinds.Close)
      this.ACTION(() => {
        const own = this.brackets[this.bracket]
        if (own) own.end = close.startOffset + 1
      })
    })
    this.ACTION(() => {
      this.bracket = outer
    })
  })

  // number = Figure | Ratio | Percent
  private readonly number = this.RULE('number', () => {
    this.OR([
      { ALT: () => this.add(this.CONSUME(kinds.Figure), false, false) },
      { ALT: () => this.add(this.CONSUME(kinds.Ratio), true, false) },
      { ALT: () => this.add(this.CONSUME(kinds.Percent), false, true) },
    ])
  })

  // words = Word | Foreign | "="
  private readonly words = this.RULE('words', () => {
    this.OR([
      { ALT: () => this.CONSUME(kinds.Word) },
      { ALT: () => this.CONSUME(kinds.Foreign) },
      { ALT: () => this.CONSUME(kinds.Equals) },
    ])
  })

  private add({ image, startOffset }: IToken, ratio: boolean, percent: boolean): void {
    if (this.RECORDING_PHASE) return
    const { bracket } = this
    this.numbers.push({ start: startOffset, end: startOffset + image.length, text: image, ratio, percent, bracket })
  }

  /** Reads a line; null when it is none, which no line of text is. */
  read(line: string): Sentence | null {
    const { tokens, errors } = lexer().tokenize(line)
    if (errors.length > 0) return null
    this.numbers = []
    this.brackets = []
    this.bracket = -1
    this.input = tokens
    this.sentence()
    return this.errors.length > 0 ? null : { numbers: this.numbers, brackets: this.brackets }
  }
}

const parser = once(() => new SentenceParser())

/** No tool prints a longer one; brackets within brackets must not go deeper than the stack. */
const LONGEST = 400

/** Takes a line of statistics apart; null when it cannot be read as one. Linear in the length of the line. */
export function readSentence(line: string): Sentence | null {
  return line.length > LONGEST ? null : parser().read(line)
}

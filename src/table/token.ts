import type { IToken, TokenType } from 'chevrotain'

/** A token that stands for one line (or for the lines of one wrapped row); what the line holds is its payload. */
export class LineToken<P = unknown> implements IToken {
  readonly image = ''
  readonly startOffset: number
  readonly endOffset: number
  readonly tokenType: TokenType
  readonly tokenTypeIdx: number
  /** What the lexer read: a row, a heading, the text of a line. */
  readonly payload: P
  /** 1-based numbers of the first and last line. */
  readonly line: number
  readonly lastLine: number
  /** What stood in front of it and was taken away: the prefix of a log. */
  readonly before: string

  constructor(
    tokenType: TokenType,
    payload: P,
    startOffset: number,
    endOffset: number,
    line: number,
    lastLine = line,
    before = '',
  ) {
    this.startOffset = startOffset
    this.endOffset = endOffset
    this.tokenType = tokenType
    this.tokenTypeIdx = tokenType.tokenTypeIdx as number
    this.payload = payload
    this.line = line
    this.lastLine = lastLine
    this.before = before
  }
}

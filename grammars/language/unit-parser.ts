import { EmbeddedActionsParser, EOF, type IToken, type TokenVocabulary } from 'chevrotain'
import type { LineToken } from '../../src/table/token.ts'
import { parserConfig } from '../../src/text/grammar-config.ts'

/** So many tokens at the most are one unit. */
const MAX_UNIT = 64

/**
 * A parser of tokens that come chunk by chunk, and of what they make up: units. It tells nobody of a unit before it is whole.
 * One that the end of a chunk cuts is read again with the next chunk, from its first token.
 */
export abstract class UnitParser extends EmbeddedActionsParser {
  private isLast = false
  /** How many tokens were consumed, and of how many it was told what they are. */
  private taken = 0
  private told = 0
  /** What there is to tell of the tokens between them. */
  private waiting: { readonly token: LineToken; readonly tell: () => void }[] = []

  constructor(tokens: TokenVocabulary, skipValidations: boolean) {
    super(tokens, parserConfig(skipValidations))
  }

  /** Reads one chunk by a rule; returns the tokens at its end with which the next one begins, none when it is the last. */
  protected readChunk(tokens: readonly LineToken[], isLast: boolean, rule: () => void): readonly LineToken[] {
    this.isLast = isLast
    this.taken = 0
    this.told = 0
    this.beginUnit()
    this.input = tokens as unknown as IToken[]
    rule.call(this)
    if (this.errors.length > 0) throw this.errors[0]
    return tokens.slice(this.told)
  }

  /** Called where a unit begins. */
  protected beginUnit(): void {
    this.waiting = []
  }

  /** Counts a token that was consumed. */
  protected count<Payload>(token: IToken): LineToken<Payload> {
    this.taken++
    return token as LineToken<Payload>
  }

  /** Whether the unit may take one more token. */
  protected hasRoom(): boolean {
    return this.taken - this.told < MAX_UNIT
  }

  /** Keeps what there is to tell of the unit until it ends. */
  protected later(token: LineToken, tell: () => void): void {
    this.waiting.push({ token, tell })
  }

  /** Tells what the unit is: at once if it is whole, else if something stands behind it. */
  protected endUnit(isWhole: boolean): void {
    const { waiting } = this
    this.beginUnit()
    if (!isWhole && !this.isLast && this.LA(1).tokenType === EOF) return
    for (const { token, tell } of waiting) this.tell(token, tell)
  }

  /** Tells what the unit is that ends with a token; the token is lost when that fails. */
  protected tell(token: LineToken, tell: () => void): void {
    this.told = this.taken
    try {
      tell()
    } catch (error) {
      this.failed(token, error)
    }
  }

  /** Takes what was thrown while a unit was told. */
  protected abstract failed(token: LineToken, error: unknown): void
}

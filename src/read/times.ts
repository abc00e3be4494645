import type { TokenType } from 'chevrotain'
import type { TextPayload } from '../table/document.ts'
import { LineToken } from '../table/token.ts'
import { momentIn, momentOf } from '../text/moment/moment.ts'
import type { LineKind } from './lex/scan.ts'

/** The day and the time of day stand within so many lines: each has its own prompt. */
const MAX_BETWEEN = 3
/** Longest line that is one half of a time. */
const MAX_HALF = 60
/** Lines of tools that give the time of a snapshot with whatever beside it: OSWatcher and ExaWatcher, PuTTY. */
const BANNERS = ['zzz ', '=~=~']

/** Tells lines that are nothing but a time from other text. */
export class Times {
  private readonly types: Readonly<Record<LineKind, TokenType>>
  private before: { readonly text: string; readonly line: number } | null = null

  constructor(types: Readonly<Record<LineKind, TokenType>>) {
    this.types = types
  }

  /** The same tokens, with those of text that is a time as such. */
  mark(tokens: readonly LineToken[]): readonly LineToken[] {
    return tokens.map((token) => {
      if (token.tokenType !== this.types.Text) return token
      const { text } = token.payload as TextPayload
      const iso = this.timeOf(text, token.line)
      if (iso === undefined) return token
      const { startOffset, endOffset, line, lastLine, before } = token
      return new LineToken(this.types.Time, { text, iso }, startOffset, endOffset, line, lastLine, before)
    })
  }

  private timeOf(text: string, line: number): string | undefined {
    const { before } = this
    this.before = { text, line }
    if (BANNERS.some((start) => text.startsWith(start))) return momentIn(text)?.iso
    return momentOf(text) ?? this.onTwoLines(before, text, line)
  }

  // > |Sun 11/22/2026                      >|C:\>date /t
  //   |09:00 AM                             |2026/11/22
  //                                         |
  //                                         |C:\>time /t
  //                                         |09:00
  private onTwoLines(before: Times['before'], text: string, line: number): string | undefined {
    if (before === null || line - before.line > MAX_BETWEEN) return undefined
    if (text.length > MAX_HALF || before.text.length > MAX_HALF) return undefined
    return momentOf(`${before.text} ${text}`)
  }
}

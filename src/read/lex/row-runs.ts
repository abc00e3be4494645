import type { TokenType } from 'chevrotain'
import type { RowPayload } from '../../table/document.ts'
import type { TableContext } from '../../table/table-context.ts'
import { LineToken } from '../../table/token.ts'

/** Rows of one table that stand one after another, as one token: the grammar has nothing to say about their order. */
export function withRowRuns(tokens: readonly LineToken[], rowType: TokenType): LineToken[] {
  const grouped: LineToken[] = []
  let run: LineToken<RowPayload>[] | null = null
  for (const token of tokens) {
    if (token.tokenType !== rowType) {
      run = null
      grouped.push(token)
    } else if (run && contextOf(run[0]) === contextOf(token)) run.push(token as LineToken<RowPayload>)
    else {
      run = [token as LineToken<RowPayload>]
      grouped.push(new LineToken(rowType, run, token.startOffset, token.endOffset, token.line))
    }
  }
  return grouped
}

function contextOf(token: LineToken | undefined): TableContext | undefined {
  return (token as LineToken<RowPayload> | undefined)?.payload.context
}

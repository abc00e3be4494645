import type { RowPayload, RowRun } from '../table/document.ts'
import { LineToken } from '../table/token.ts'

/** Offset in the decoded text of the source where a line of a run begins. */
export function startIn({ lines, index }: RowRun, line: number): number {
  return lines.base + (lines.starts[index + line] as number)
}

/** Offset in the decoded text of the source where a line of a run ends. */
export function endIn({ lines, index }: RowRun, line: number): number {
  return lines.base + (lines.ends[index + line] as number)
}

/** The token of one line of a run of rows. */
export function lineOfRun({ tokenType, payload, line }: LineToken<RowPayload>, run: RowRun, at: number): LineToken {
  return new LineToken(tokenType, payload, startIn(run, at), endIn(run, at), line + at)
}

import { readDocument } from '../grammars/document.ts'
import { dialects } from '../grammars/index.ts'
import { commands } from '../grammars/language/commands.ts'
import { lineTokens } from '../grammars/line-tokens.ts'
import { neighbours } from '../grammars/neighbours.ts'
import { processLists } from '../grammars/process-lists.ts'
import { createLibrary } from './library/library.ts'
import type { Grammar } from './library/parse.ts'

/** All that is known, which the machine takes as an argument. */
export const grammar: Grammar = {
  dialects,
  neighbours: [...neighbours, ...processLists],
  lineTokens,
  commands,
  readDocument,
}

/** Reads a source into a report, asks of its rows, or writes text again, with all dialects. */
export const {
  parse,
  sources,
  parseAll,
  parseStream,
  explainLine,
  convert,
  convertToBytes,
  count,
  diff,
  timeline,
  edges,
  redact,
  render,
} = createLibrary(grammar, async (...saved) => (await import('./validate/reports.ts')).savedReports(...saved))

export { dialects }

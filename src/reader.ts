import { readDocument } from '../grammars/document.ts'
import { dialects } from '../grammars/index.ts'
import { commands } from '../grammars/language/commands.ts'
import { lineTokens } from '../grammars/line-tokens.ts'
import { createLibrary } from './library/library.ts'

/** Reads a source into a report, or writes a report as text, with all dialects. */
export const { parse, sources, parseAll, parseStream, convert, convertToBytes, render } = createLibrary({
  dialects,
  lineTokens,
  commands,
  readDocument,
})

export { dialects }

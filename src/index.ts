import { DocumentParser, lineTokens } from '../grammars/document.ts'
import { dialects } from '../grammars/index.ts'
import { createLibrary } from './library.ts'

/** Reads one source into a report; text and bytes at once, a stream as a promise. */
export const { parse, parseStream, convert } = createLibrary({ dialects, lineTokens, parser: new DocumentParser() })

export { dialects } from '../grammars/index.ts'
export { sentenceOf } from './issues.ts'
export type { Conversion, ConvertOptions, Input, ParseOptions } from './library.ts'
export type * from './types.ts'
export { exporters, type Format } from './write/export/index.ts'

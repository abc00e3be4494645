import type { Exporter } from './exporter.ts'
import { separated } from './separated.ts'

/** Tab-separated values, quoted as RFC 4180 does, with the line ends of UNIX tools. */
export const tsv: Exporter = separated({
  mediaType: 'text/tab-separated-values',
  extension: 'tsv',
  delimiter: '\t',
  lineEnd: '\n',
})

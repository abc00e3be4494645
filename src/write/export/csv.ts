import type { Exporter } from './exporter.ts'
import { separated } from './separated.ts'

/** Comma-separated values (RFC 4180), safe to open in a spreadsheet. */
export const csv: Exporter = separated({
  mediaType: 'text/csv',
  extension: 'csv',
  delimiter: ',',
  lineEnd: '\r\n',
})

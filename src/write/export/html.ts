import { type Exporter, joining } from './exporter.ts'

/** One page that needs nothing else: summary, findings, a table for each section, issues. It runs no script, and can be printed. */
export const html: Exporter = joining({ mediaType: 'text/html', extension: 'html' }, async (options) =>
  (await import('./html/page.ts')).page(options),
)

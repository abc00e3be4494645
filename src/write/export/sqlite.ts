import { type Exporter, joining } from './exporter.ts'

/** An SQLite database: a table for each view, under the columns of the schema, and those of sources, findings and issues. */
export const sqlite: Exporter = joining(
  { mediaType: 'application/vnd.sqlite3', extension: 'sqlite', isOfNode: true },
  async () => (await import('./sqlite-database.ts')).database(),
)

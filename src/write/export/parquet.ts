import { type Exporter, joining } from './exporter.ts'

/** Parquet: the rows of one view, under the columns of the schema. */
export const parquet: Exporter = joining(
  { mediaType: 'application/vnd.apache.parquet', extension: 'parquet', isOfRows: true },
  async (options) => (await import('./parquet-file.ts')).parquetFile(options),
)

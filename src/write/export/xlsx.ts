import { type Exporter, joining } from './exporter.ts'

/** A workbook of Office Open XML (ECMA-376): a sheet for each view, and one each for sources, findings and issues. */
export const xlsx: Exporter = joining(
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  async (options) => (await import('./xlsx/workbook.ts')).workbook(options),
)

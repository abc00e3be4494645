import { csv } from './csv.ts'
import { ecs } from './ecs.ts'
import type { Exporter } from './exporter.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { ocsf } from './ocsf.ts'
import { openmetrics } from './openmetrics.ts'
import { otel } from './otel.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'
import { summary } from './summary.ts'
import { table } from './table.ts'
import { tsv } from './tsv.ts'
import { xlsx } from './xlsx.ts'
import { yaml } from './yaml.ts'

export type { Exporter, ExportOptions, Joined, Piece, Writer } from './exporter.ts'

/** Every output format that is text, by its name. */
export const exporters = {
  json,
  ndjson,
  csv,
  tsv,
  markdown,
  yaml,
  table,
  html,
  ecs,
  ocsf,
  otel,
  openmetrics,
  summary,
} as const satisfies Record<string, Exporter>

/** Every output format that is bytes and no text, by its name. */
export const binaryExporters = { xlsx, parquet, sqlite } as const satisfies Record<string, Exporter>

/** Every output format by its name. */
export const allExporters = { ...exporters, ...binaryExporters }

/** The name of an output format that is text. */
export type TextFormat = keyof typeof exporters

/** The name of an output format. */
export type Format = keyof typeof allExporters

/** Whether a format holds rows alone, and no findings. */
export function isOfRows(format: string): boolean {
  return Object.hasOwn(allExporters, format) && (allExporters[format as Format] as Exporter).isOfRows === true
}

/** Whether a format is bytes that are no text. */
export function isBinary(format: string): boolean {
  return Object.hasOwn(binaryExporters, format)
}

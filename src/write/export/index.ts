import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { table } from './table.ts'
import { tsv } from './tsv.ts'
import { yaml } from './yaml.ts'

export type { Exporter, ExportOptions, Joined, Writer } from './exporter.ts'

/** Every output format by its name. */
export const exporters = { json, ndjson, csv, tsv, markdown, yaml, table } as const satisfies Record<string, Exporter>

/** The name of an output format. */
export type Format = keyof typeof exporters

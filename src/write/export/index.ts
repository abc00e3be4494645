import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { table } from './table.ts'

export type { Exporter, ExportOptions, Writer } from './exporter.ts'

/** Every output format by its name. */
export const exporters = { json, ndjson, table } as const satisfies Record<string, Exporter>

/** The name of an output format. */
export type Format = keyof typeof exporters

import type { ExportOptions } from './exporter.ts'

/** What a source is called among others: the way into it, else its name. */
export function labelOfSource({ name = '-', path = [] }: Pick<ExportOptions, 'name' | 'path'>): string {
  return path.join('/') || name
}

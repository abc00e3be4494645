import type { Format } from '../write/export/index.ts'
import type { ParseFlags } from './parse-options.ts'

/** A command line that needs no more than to be taken apart. */
export interface PlainArguments {
  readonly files: readonly string[]
  readonly flags: ParseFlags
}

const FORMATS: Readonly<Record<Format, true>> = {
  json: true,
  ndjson: true,
  csv: true,
  tsv: true,
  markdown: true,
  yaml: true,
  table: true,
  html: true,
  xlsx: true,
  parquet: true,
  sqlite: true,
  ecs: true,
  ocsf: true,
  otel: true,
  openmetrics: true,
  summary: true,
}

const SWITCHES: ReadonlyMap<string, keyof ParseFlags> = new Map([
  ['--pretty', 'pretty'],
  ['--spans', 'spans'],
  ['--findings', 'findings'],
  ['--services', 'services'],
  ['--strict', 'strict'],
  ['-q', 'quiet'],
  ['--quiet', 'quiet'],
  ['-v', 'verbose'],
  ['--verbose', 'verbose'],
])

/** Words that are commands when no file stands before them. */
const COMMANDS: ReadonlySet<string> = new Set([
  'explain',
  'serve',
  'render',
  'redact',
  'collect',
  'count',
  'diff',
  'timeline',
  'edges',
  'validate',
  'help',
])

/**
 * The files and options of an everyday command line, as commander would read them: to load it takes longer than to read a
 * paste. Undefined for any other command line, wrong ones among them.
 */
export function plainArguments(args: readonly string[]): PlainArguments | undefined {
  const isNamed = args[0] === 'parse'
  const files: string[] = []
  const flags: Record<string, unknown> = {}
  for (let i = isNamed ? 1 : 0; i < args.length; i++) {
    const arg = args[i] as string
    const given = SWITCHES.get(arg)
    if (given) flags[given] = true
    else if (arg === '-f' || arg === '--format') {
      const format = args[++i] ?? ''
      if (!Object.hasOwn(FORMATS, format)) return undefined
      flags.format = format
    } else if (arg === '-' || !arg.startsWith('-')) files.push(arg)
    else return undefined
  }
  if (!isNamed && COMMANDS.has(files[0] ?? '')) return undefined
  return { files, flags }
}

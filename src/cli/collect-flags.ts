import { suggestion } from '../text/nearest.ts'
import { exporters, type Format } from '../write/export/index.ts'
import { UsageError } from './exit.ts'
import { queryOfRows } from './query-of-rows.ts'

/** What `collect` was asked for: its own options, and the flags of netstat as they were given. */
export interface CollectFlags {
  readonly format: Format | null
  readonly pretty: boolean
  /** Seconds between captures; null for a single one. */
  readonly interval: number | null
  /** How many captures; null for no end. */
  readonly count: number | null
  readonly diff: boolean
  /** What was saved before, to compare with; null for nothing. */
  readonly against: string | null
  readonly resolve: boolean
  readonly findings: boolean
  /** Which rows; null for all. */
  readonly where: string | null
  readonly services: boolean
  readonly help: boolean
  readonly netstat: readonly string[]
}

const FORMATS = Object.keys(exporters)

/**
 * Parts the options of `collect`, which are long ones, from the flags of netstat, which may be any.
 * @throws UsageError for a value that cannot be.
 */
export function readCollectFlags(args: readonly string[]): CollectFlags {
  let format: Format | null = null
  let interval: number | null = null
  let count: number | null = null
  let where: string | null = null
  let against: string | null = null
  const told = new Set<string>()
  const netstat: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string
    const [name, inline] = arg.startsWith('--') ? partedAtEquals(arg) : [arg, undefined]
    const value = () => {
      const given = inline ?? args[++i]
      if (given === undefined) throw new UsageError(`option '${name}': a value is missing`)
      return given
    }
    if (name === '--format') format = formatNamed(value())
    else if (name === '--interval') interval = positive(name, value())
    else if (name === '--count') count = Math.ceil(positive(name, value()))
    else if (name === '--against') against = value()
    else if (name === '--where') where = queryOfRows(value())
    else if (['--pretty', '--diff', '--resolve', '--services', '--findings', '--help'].includes(name)) told.add(name)
    else if (arg === '-f' && FORMATS.some((format) => format === args[i + 1]))
      throw new UsageError(`option '-f' is netstat's own here, a family of addresses: write --format ${args[i + 1]}`)
    else netstat.push(arg)
  }
  return {
    format,
    pretty: told.has('--pretty'),
    interval,
    count,
    diff: told.has('--diff'),
    against,
    where,
    resolve: told.has('--resolve'),
    findings: told.has('--findings'),
    services: told.has('--services'),
    help: told.has('--help'),
    netstat,
  }
}

/** The name of an option, and the value that stands behind it in the same argument. */
function partedAtEquals(arg: string): [name: string, value: string | undefined] {
  const at = arg.indexOf('=')
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)]
}

function formatNamed(text: string): Format {
  const found = FORMATS.find((name) => name === text.toLowerCase())
  if (found === undefined) throw new UsageError(`option '--format': '${text}' is invalid. ${suggestion(text, FORMATS)}`)
  return found as Format
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (!(number > 0) || number > 2_000_000) throw new UsageError(`option '${name}': '${text}' is no number above 0`)
  return number
}

import {
  validateCommand,
  validateCountAnswer,
  validateDiffAnswer,
  validateEdgesAnswer,
  validateOption,
  validateRecord,
  validateReport,
  validateReports,
  validateState,
  validateTimelineAnswer,
} from '../generated/validate-report.js'
import { schemaVersion } from '../report/version.ts'
import { MOST_FAULTS, type RawFault } from './faults.ts'

/** What netscribe writes as JSON and a schema describes. */
export type Kind = keyof typeof validators

const validators = {
  report: validateReport,
  record: validateRecord,
  count: validateCountAnswer,
  diff: validateDiffAnswer,
  timeline: validateTimelineAnswer,
  edges: validateEdgesAnswer,
  state: validateState,
  option: validateOption,
  command: validateCommand,
}

/** What a JSON value is and what is wrong with it; of a list, of all that stands in it. */
export interface Judged {
  readonly kinds: readonly Kind[]
  readonly faults: readonly RawFault[]
}

/** Holds a JSON value against the schema of what it says it is. */
export function judged(value: unknown): Judged {
  if (Array.isArray(value)) return several(value, '')
  if (!isObject(value)) return nothingKnown('')
  if (Array.isArray(value.reports)) {
    validateReports({ ...value, reports: [] })
    const { kinds, faults } = several(value.reports, '/reports')
    return { kinds, faults: [...(validateReports.errors ?? []), ...faults] }
  }
  return one(value, '')
}

/** Whether a JSON value claims to be a report, several of them, or a record of NDJSON, whatever is wrong with it. */
export function claimsReport(value: unknown): boolean {
  const first = Array.isArray(value) ? value[0] : value
  if (!isObject(first)) return false
  return Array.isArray(first.reports) || kindOf(first) === 'report' || ('source' in first && kindOf(first) === 'record')
}

function several(values: readonly unknown[], path: string): Judged {
  if (values.length === 0) return nothingKnown(path)
  const kinds: Kind[] = []
  const faults: RawFault[] = []
  for (const [i, value] of values.entries()) {
    const found = one(value, `${path}/${i}`)
    kinds.push(...found.kinds)
    faults.push(...found.faults)
    if (faults.length >= MOST_FAULTS) break
  }
  return { kinds, faults }
}

function one(value: unknown, instancePath: string): Judged {
  const kind = isObject(value) ? kindOf(value) : undefined
  if (kind === undefined) return nothingKnown(instancePath)
  const validate: ((data: unknown, place: { instancePath: string }) => boolean) & { errors?: RawFault[] | null } =
    validators[kind]
  const faults = validate(value, { instancePath }) ? [] : (validate.errors ?? [])
  return { kinds: [kind], faults: isLater(value) ? faults.filter((fault) => !isAddition(fault)) : faults }
}

function kindOf(value: Values): Kind | undefined {
  for (const name of [value.ask, value.kind])
    if (typeof name === 'string' && name !== 'report' && name !== 'record' && Object.hasOwn(validators, name))
      return name as Kind
  if (OF_REPORTS.some((key) => key in value)) return 'report'
  return 'view' in value ? 'record' : undefined
}

const OF_REPORTS = ['schemaVersion', 'captures', 'coverage', 'generator']

/** Whether a later version of the schema wrote it, which adds fields and words and changes none. */
function isLater(value: unknown): boolean {
  const version = (value as Values).schemaVersion
  const [major, minor] = schemaVersion.split('.').map(Number) as [number, number]
  const [, first, second] = typeof version === 'string' ? (/^(\d{1,9})\.(\d{1,9})$/.exec(version) ?? []) : []
  return Number(first) === major && Number(second) > minor
}

function isAddition({ keyword, instancePath }: RawFault): boolean {
  return (
    keyword === 'additionalProperties' ||
    keyword === 'enum' ||
    (keyword === 'const' && instancePath.endsWith('/schemaVersion'))
  )
}

function nothingKnown(instancePath: string): Judged {
  return { kinds: [], faults: [{ instancePath, keyword: 'unknown', params: {} }] }
}

type Values = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import type { Row, Section, View } from '../../report/types.ts'

type Values = Readonly<Record<string, unknown>>

/** The fields by which a row is the same row in another run; of a value that has a text, its text. */
const IDENTITIES: Partial<Record<View, readonly string[]>> = {
  connections: ['key'],
  routes: ['destination', 'gateway', 'netmask', 'interface'],
  interfaces: ['name', 'network', 'address'],
  statistics: ['parent', 'label', 'direction'],
  memory: ['parent', 'label'],
  'multicast-groups': ['interface', 'group', 'linkLayerAddress'],
  'listen-queues': ['local', 'path'],
  masquerade: ['protocol', 'source', 'destination', 'ports'],
  'interface-traffic': ['time'],
  'network-direct': ['mode', 'local', 'foreign'],
}

/** What is true of a section and not of one row alone, and so no part of what its rows are. */
const OF_SECTION: ReadonlySet<string> = new Set(['view', 'title', 'lines', 'columns', 'rows', 'headings'])

/** Fields that say where a row stands, or what was made of it. */
const PLACES: ReadonlySet<string> = new Set(['line', 'lines', 'span', 'cells', 'cellSpans', 'key', 'programFrom'])

/**
 * What makes a row the same row in another run: a connection its protocol and ends, a UNIX socket its inode or else path and type, a
 * counter its block and label. Null when its address was cut: it may be another one.
 */
export function identityOf(row: Row, section: Section): string | null {
  const values = row as unknown as Values
  if ([values.local, values.foreign, values.destination, values.gateway, row].some(isTruncated)) return null
  return JSON.stringify([
    section.view,
    ...factsOf(section),
    ...fieldsOf(values, section.view).map((field) => textOf(values[field])),
  ])
}

/** The fields of a row that say something of it. */
export function namesOf(row: Row): string[] {
  return Object.keys(row).filter((name) => !PLACES.has(name))
}

function fieldsOf(row: Values, view: View): readonly string[] {
  if (view === 'unix-sockets') return (row.inode ?? null) === null ? ['path', 'type'] : ['inode']
  return IDENTITIES[view] ?? namesOf(row as unknown as Row)
}

/** The block of a counter, the family of a route. */
function factsOf(section: Section): unknown[] {
  return Object.entries(section)
    .filter(([name]) => !OF_SECTION.has(name))
    .map(([, value]) => value)
}

function textOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : (value ?? null)
}

function isTruncated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'truncated' in value && value.truncated === true
}

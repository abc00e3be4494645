import type { Count, Row, Section, View } from '../../report/types.ts'
import { identityOf, namesOf } from './identity.ts'

/** A row of a run, and the section that it stands in. */
export interface Placed {
  readonly row: Row
  readonly section: Section
}

/** What was and what is in a field of a row; of a figure also how much it went up, and how much in a second. */
export interface FieldChange {
  readonly before: unknown
  readonly after: unknown
  readonly difference?: Count
  readonly rate?: number
}

/** A row that came, went or changed: the row as it is, or as it was when it went. */
export interface RowChange {
  readonly change: 'opened' | 'closed' | 'changed'
  readonly row: Row
  readonly section: Section
  /** The fields of a changed row that are not what they were. */
  readonly fields?: Readonly<Record<string, FieldChange>>
}

/** Views that are made of figures: there a figure that moves is what one looks for; elsewhere it is no change. */
const OF_FIGURES: ReadonlySet<View> = new Set([
  'statistics',
  'interfaces',
  'memory',
  'interface-traffic',
  'listen-queues',
])

/** Numbers that are settings or names, and do not move by themselves. */
const SETTLED: ReadonlySet<string> = new Set([
  'pid',
  'inode',
  'index',
  'interfaceIndex',
  'mtu',
  'metric',
  'priority',
  'user',
])

/**
 * What is different between the rows of two runs. Rows that nothing tells apart are a multiset: those that are the same on both
 * sides are taken away first, then what is left is paired in printed order.
 * @param seconds between the runs; null when nothing says it
 */
export function changesBetween(
  before: readonly Placed[],
  after: readonly Placed[],
  seconds: number | null,
): { readonly changes: readonly RowChange[]; readonly same: number } {
  const compared = sharedNames(before, after)
  const old = grouped(before)
  const opened: RowChange[] = []
  const changed: RowChange[] = []
  let same = 0
  for (const [identity, now] of grouped(after)) {
    const was = old.get(identity) ?? []
    const faces = Map.groupBy(was.toReversed(), ({ row, section }) => faceOf(row, section, compared))
    const taken = new Set<Placed>()
    const rest = now.filter(({ row, section }) => {
      const equal = faces.get(faceOf(row, section, compared))?.pop()
      if (equal) taken.add(equal)
      return !equal
    })
    same += taken.size
    const left = was.filter((placed) => !taken.has(placed))
    old.set(identity, left.slice(rest.length))
    for (const [i, { row, section }] of rest.entries()) {
      const earlier = left[i]
      if (!earlier) opened.push({ change: 'opened', row, section })
      else
        changed.push({
          change: 'changed',
          row,
          section,
          fields: fieldChanges(earlier.row, row, section, compared, seconds),
        })
    }
  }
  const closed = [...old.values()].flat().map(({ row, section }): RowChange => ({ change: 'closed', row, section }))
  return { changes: [...opened, ...closed, ...changed], same }
}

/** Rows by what identifies them; one whose address was cut is alone. */
function grouped(rows: readonly Placed[]): Map<string | Placed, Placed[]> {
  return Map.groupBy(rows, (placed) => identityOf(placed.row, placed.section) ?? placed)
}

/** The fields that both runs printed: one that only one of them has is no change. */
function sharedNames(before: readonly Placed[], after: readonly Placed[]): ReadonlySet<string> {
  const names = (rows: readonly Placed[]) => new Set(rows.flatMap(({ row }) => namesOf(row)))
  const old = names(before)
  return new Set([...names(after)].filter((name) => old.has(name)))
}

/** What a row says, apart from figures that move by themselves. */
function faceOf(row: Row, { view }: Section, names: ReadonlySet<string>): string {
  return JSON.stringify(valuesOf(row, names).filter(([name, value]) => counts(name, value, view)))
}

function fieldChanges(
  before: Row,
  after: Row,
  { view }: Section,
  names: ReadonlySet<string>,
  seconds: number | null,
): Readonly<Record<string, FieldChange>> {
  const old = new Map(valuesOf(before, names))
  const changes: Record<string, FieldChange> = {}
  for (const [name, value] of valuesOf(after, names)) {
    const was = old.get(name) ?? null
    if (JSON.stringify(was) === JSON.stringify(value) || !counts(name, value ?? was, view)) continue
    changes[name] = { before: was, after: value, ...moved(was, value, seconds) }
  }
  return changes
}

function counts(name: string, value: unknown, view: View): boolean {
  return SETTLED.has(name) || OF_FIGURES.has(view) || (figureOf(value) === null && name !== 'timer')
}

/** The fields of a row, those of values that have several behind a dot: `rx.packets`. */
function valuesOf(row: Row, names: ReadonlySet<string>): [name: string, value: unknown][] {
  return Object.entries(row)
    .filter(([name]) => names.has(name))
    .flatMap(([name, value]) =>
      name === 'rx' || name === 'tx'
        ? Object.entries(value ?? {}).map(([key, inner]): [string, unknown] => [`${name}.${key}`, inner])
        : [[name, value] as [string, unknown]],
    )
}

/** How far a figure went, exactly; nothing where either is none. */
function moved(before: unknown, after: unknown, seconds: number | null): Pick<FieldChange, 'difference' | 'rate'> {
  const from = figureOf(before)
  const to = figureOf(after)
  if (from === null || to === null) return {}
  const exact = to - from
  const number = Number(exact)
  const difference = Number.isSafeInteger(number) ? number : String(exact)
  return seconds === null || seconds <= 0 ? { difference } : { difference, rate: number / seconds }
}

function figureOf(value: unknown): bigint | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : null
  return typeof value === 'string' && /^-?\d{16,400}$/.test(value) ? BigInt(value) : null
}

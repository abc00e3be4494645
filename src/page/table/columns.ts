import type { View } from '../../index.ts'
import type { Column, Table } from '../engine/engine.ts'
import type { Words } from '../words/en.ts'

/** Fields that another column says too, or that few people need at first. */
const ASIDE: Readonly<Partial<Record<View, readonly string[]>>> & { readonly all: readonly string[] } = {
  all: ['key', 'stateText', 'typeText', 'local.text', 'foreign.text', 'inode', 'securityContext'],
  connections: ['family'],
  statistics: ['family'],
}

/** Parts of a cell that is shown as it was printed, or that say more of it. */
const PARTS = /^(?:destination|gateway)\.(?!text$)|\.(?:wildcard|truncated|service|zone)$/

/** What is looked for first, where a view has it. */
const FIRST = ['source', 'capture', 'protocol', 'local', 'foreign', 'state', 'program', 'owner.executable', 'pid']

/** Columns that stay in sight however far a table is scrolled to the side. */
export const KEPT: ReadonlySet<string> = new Set(['program', 'owner.executable', 'pid'])

/** The two ends of a socket: address and port of each are shown in one column. */
const ENDS = ['local', 'foreign'] as const

/** The columns of a table in the order in which they are shown, each end in one. */
export function shownColumns({ columns }: Table): readonly Column[] {
  const ends = ENDS.flatMap((end) => endColumn(end, columns))
  const all = [...ends, ...columns]
  const first = FIRST.flatMap((path) => all.filter((column) => column.path === path))
  return [...first, ...all.filter(({ path }) => !FIRST.includes(path))]
}

function endColumn(end: (typeof ENDS)[number], columns: readonly Column[]): Column[] {
  const widest = (name: string) => columns.find(({ path }) => path === `${end}.${name}`)?.widest ?? 0
  if (!columns.some(({ path }) => path === `${end}.port`)) return []
  const host = Math.max(widest('address') + 2, widest('host'), 1)
  const zone = widest('zone') === 0 ? 0 : widest('zone') + 1
  return [{ path: end, widest: host + zone + 1 + Math.max(widest('port'), 1), numeric: false }]
}

/** The paths of the columns that are shown until others are chosen: those with values, without what others say too. */
export function usualColumns(view: View, columns: readonly Column[]): string[] {
  const aside = new Set([...ASIDE.all, ...(ASIDE[view] ?? [])])
  const whole = ENDS.filter((end) => columns.some(({ path }) => path === end))
  const isPart = (path: string) => PARTS.test(path) || whole.some((end) => path.startsWith(`${end}.`))
  return columns.filter(({ path, widest }) => widest > 0 && !aside.has(path) && !isPart(path)).map(({ path }) => path)
}

/** What a column is called: words for common fields, the heading for a table of unknown kind, else its path. */
export function labelOf(path: string, words: Words): string {
  const known = (words.columns as Readonly<Record<string, string>>)[path]
  return known ?? (path.startsWith('cells.') ? path.slice('cells.'.length) : path)
}

const NARROWEST = 6
const WIDEST = 44
/** Room on the sides of a cell, and for the sign of the order. */
const SIDES = 3
const SIGN = 4
/** Room for the coloured bar before a state. */
const BAR = 2

/** The width of a column in characters of the table. */
export function widthOf({ path, widest }: Column, label: string): number {
  const value = widest + SIDES + (path === 'state' ? BAR : 0)
  return Math.min(WIDEST, Math.max(NARROWEST, value, textWidth(label) + SIGN))
}

function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) as number) >= 0x1100 ? 2 : 1
  return width
}

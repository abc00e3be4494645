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

/** The paths of the columns that are shown until others are chosen: those with values, without what others say too. */
export function usualColumns(view: View, { columns }: Table): string[] {
  const aside = new Set([...ASIDE.all, ...(ASIDE[view] ?? [])])
  const shown = columns.filter(({ path, widest }) => widest > 0 && !aside.has(path) && !PARTS.test(path))
  return shown.map(({ path }) => path)
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

/** The width of a column in characters of the table. */
export function widthOf({ widest }: Column, label: string): number {
  return Math.min(WIDEST, Math.max(NARROWEST, widest + SIDES, textWidth(label) + SIGN))
}

function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) as number) >= 0x1100 ? 2 : 1
  return width
}

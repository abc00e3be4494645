import type { Owner } from '../report/types.ts'
import type { RowDraft } from '../table/cells/cell.ts'
import type { RowPayload } from '../table/document.ts'

/** Puts what a further line says into the row it belongs to: lists grow, groups of counters are joined. */
export function mergeInto(row: RowDraft, added: RowDraft): void {
  for (const [key, value] of Object.entries(added)) {
    const known = row[key]
    if (Array.isArray(known) && Array.isArray(value)) known.push(...value)
    else if (isObject(known) && isObject(value)) Object.assign(known, value)
    else row[key] = value
  }
}

/** Names a part of who owns the row: a component, the executable, or why neither is known (Windows -b). */
export function addOwner(row: RowDraft, part: keyof Owner, text: string): void {
  row.owner ??= { components: [], executable: null, message: null } satisfies Owner
  const owner = row.owner as Owner
  if (part === 'components') owner.components.push(text)
  else owner[part] = text
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether lines that belong under a row are not there, without which it says too little to be one. */
export function isIncomplete({ rows, context: { table } }: RowPayload): boolean {
  return table.needsBelow?.some((key) => ((rows as RowDraft)[key] ?? null) === null) ?? false
}

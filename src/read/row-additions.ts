import type { Owner } from '../report/types.ts'
import type { RowDraft } from '../table/cells/cell.ts'
import type { RowPayload } from '../table/document.ts'

/** Names a part of who owns the row: a component, the executable, or why neither is known (Windows -b). */
export function addOwner(row: RowDraft, part: keyof Owner, text: string): void {
  row.owner ??= { components: [], executable: null, message: null } satisfies Owner
  const owner = row.owner as Owner
  if (part === 'components') owner.components.push(text)
  else owner[part] = text
}

/** Whether lines that belong under a row are not there, without which it says too little to be one. */
export function isIncomplete({ rows, context: { table } }: RowPayload): boolean {
  return table.needsBelow?.some((key) => ((rows as RowDraft)[key] ?? null) === null) ?? false
}

import type { Section } from '../report/types.ts'
import type { RowDraft } from '../table/cells/cell.ts'
import type { Column } from '../table/dialect.ts'
import { fieldsOfColumn, hasColumn, silentColumns, type TableContext } from '../table/table-context.ts'

/** The columns of a table that rows can have though no heading names them: each is listed once a row has it. */
export class SilentColumns {
  private left: readonly Column[]

  constructor(context: TableContext | null) {
    this.left = context ? silentColumns(context) : []
  }

  /** Looks at a row of the section. */
  row(row: RowDraft, section: Section): void {
    for (const column of this.left) {
      if (!hasColumn(row, column)) continue
      const keys = fieldsOfColumn(column)
      section.columns.push(...(keys.length > 0 ? keys : [column.key]))
      this.left = this.left.filter((other) => other !== column)
    }
  }
}

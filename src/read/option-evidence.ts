import type { RowDraft } from '../table/cells/cell.ts'
import type { Endpoint } from '../table/cells/endpoint.ts'
import type { Column } from '../table/dialect.ts'
import { hasColumn, silentColumns, type TableContext } from '../table/table-context.ts'

/** Gathers what the output itself shows of the options it was made with, for a capture without its command line. */
export class OptionEvidence {
  private readonly shown = new Set<string>()
  /** Columns that rows can have though no heading names them: without one, all that the table has. */
  private silent: readonly Column[] = []
  private numbers = false
  private names = false

  /** What a title or the columns of a heading stand for. */
  table(context: TableContext, scope: string | null): void {
    if (scope !== null) this.shown.add(scope)
    for (const option of [context.table.option ?? []].flat()) this.shown.add(option)
    if (context.headed)
      for (const column of context.columns) if (column.option && !column.unheaded) this.shown.add(column.option)
    const forms = context.headed ? [] : context.columns
    this.silent = [...new Set([...forms, ...silentColumns(context)])].filter(({ option }) => option)
  }

  /** A row: one name where an address could stand says that -n was not given. */
  row(context: TableContext, row: RowDraft): void {
    if (this.silent.length > 0) this.speak(row)
    for (const field in context.table.shows)
      if ((row[field] ?? null) !== null) this.shown.add(context.table.shows[field] as string)
    if (row.owner && context.table.owners) this.shown.add(context.table.owners)
    if (this.names) return
    const local = row.local as Endpoint | string | null | undefined
    if (!local || typeof local === 'string') return
    const foreign = row.foreign as Endpoint | null | undefined
    if (
      local.host !== null ||
      local.service !== null ||
      (foreign && (foreign.host !== null || foreign.service !== null))
    )
      this.names = true
    else if (local.port !== null) this.numbers ||= isNumeric(context)
    if (context.dialect.listensWith !== undefined && (row.state === 'LISTEN' || row.protocol === 'udp'))
      this.shown.add(context.dialect.listensWith)
  }

  private speak(row: RowDraft): void {
    const shown = this.silent.filter((column) => hasColumn(row, column))
    if (shown.length === 0) return
    for (const column of shown) this.shown.add(column.option as string)
    this.silent = this.silent.filter((column) => !shown.includes(column))
  }

  /** The options, those of the rows first, in the order the evidence came. */
  options(): string[] {
    return [...this.shown, ...(this.numbers && !this.names ? ['-n'] : [])]
  }
}

/** Whether the tool prints numbers only when it is told to. */
function isNumeric({ dialect }: TableContext): boolean {
  return dialect.options.options.some(({ flag }) => flag === '-n')
}

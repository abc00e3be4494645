import type { RowDraft } from '../table/cells/cell.ts'
import type { Endpoint } from '../table/cells/endpoint.ts'
import type { Column, Dialect } from '../table/dialect.ts'
import { hasColumn, silentColumns, type TableContext } from '../table/table-context.ts'

/** Gathers what the output itself shows of the options it was made with, for a capture without its command line. */
export class OptionEvidence {
  private readonly shown = new Set<string>()
  /** Columns that rows can have though no heading names them: without one, all that the table has. */
  private silent: readonly Column[] = []
  /** Whether hosts and ports were shown, and whether one of them by its name. */
  private readonly hosts = { shown: false, named: false }
  private readonly ports = { shown: false, named: false }
  private dialect: Dialect | null = null

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
    const local = row.local as Endpoint | string | null | undefined
    if (!local || typeof local === 'string') return
    this.dialect = context.dialect
    this.ports.shown ||= local.port !== null
    this.end(local)
    if (row.foreign) this.end(row.foreign as Endpoint)
    if (context.dialect.listensWith !== undefined && (row.state === 'LISTEN' || row.protocol === 'udp'))
      this.shown.add(context.dialect.listensWith)
  }

  private end({ address, host, service }: Endpoint): void {
    this.hosts.shown ||= address !== null
    this.hosts.named ||= host !== null
    this.ports.named ||= service !== null
  }

  private speak(row: RowDraft): void {
    const shown = this.silent.filter((column) => hasColumn(row, column))
    if (shown.length === 0) return
    for (const column of shown) this.shown.add(column.option as string)
    this.silent = this.silent.filter((column) => !shown.includes(column))
  }

  /** The options, those of the rows first, in the order the evidence came. */
  options(): string[] {
    return [...new Set([...this.shown, ...this.numeric()])]
  }

  /** The options for numbers where no name was shown: of one option for hosts and ports both tell. */
  private numeric(): string[] {
    const { hosts, ports } = this
    if (!this.dialect) return []
    const { numericOptions } = this.dialect
    if (!numericOptions) return ports.shown && !ports.named && !hosts.named && isNumeric(this.dialect) ? ['-n'] : []
    const told = [
      hosts.shown && !hosts.named && numericOptions.hosts,
      ports.shown && !ports.named && numericOptions.ports,
    ]
    return told.filter((option) => typeof option === 'string')
  }
}

/** Whether the tool prints numbers only when it is told to. */
function isNumeric({ options }: Dialect): boolean {
  return options?.options.some(({ flag }) => flag === '-n') ?? false
}

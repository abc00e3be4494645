import type { Dialect, Table } from '../table/dialect.ts'
import type { TitlePayload } from '../table/document.ts'
import type { TableContext } from '../table/table-context.ts'
import type { LineToken } from '../table/token.ts'
import type { Title } from '../table/vocabulary.ts'

/** The title above several tables: what it says is true of all tables of its view. */
export class Announced {
  private view = ''
  private tools: Title['tables'] = []
  private facts: Readonly<Record<string, unknown>> = {}
  /** The title, until one of its tables comes. */
  private unmet: LineToken<TitlePayload> | null = null
  private readonly sayUntabled: (title: LineToken<TitlePayload>) => void

  /** @param sayUntabled says of a title that none of its tables came */
  constructor(sayUntabled: (title: LineToken<TitlePayload>) => void) {
    this.sayUntabled = sayUntabled
  }

  /** Takes what a title says of several tables; false when it speaks of one alone. */
  take(token: LineToken<TitlePayload>): boolean {
    const { title } = token.payload
    const announcing = title.tables.find(({ table }) => table.announces)
    if (!announcing) {
      this.meet()
      return false
    }
    this.unmet ??= token
    this.view = announcing.table.view
    this.tools = title.tables
    this.facts = { ...announcing.table.facts, ...title.facts }
    return true
  }

  /** What is true of a table. */
  factsOf({ view }: Table): Readonly<Record<string, unknown>> {
    return this.view === view ? this.facts : {}
  }

  /** The table that a title names of which a word says that it is empty, of this dialect where it can be; undefined when it names none. */
  emptyTable(title: LineToken<TitlePayload>, dialect: string | undefined): TableContext | undefined {
    const named = this.tablesOf(title)
    const table = named.find((one) => one.dialect.name === dialect) ?? named[0]
    return table && { ...table, columns: [], readers: [], headed: true, addressWidth: 0, confidence: 0.9 }
  }

  /** Whether it is a title of this tool alone. */
  names(dialect: Dialect): boolean {
    return this.tools.length > 0 && this.tools.every((tool) => tool.dialect === dialect)
  }

  /** The tables that a title names, without those of which something else is true. */
  private tablesOf({ payload: { title } }: LineToken<TitlePayload>): Title['tables'] {
    return title.tables.filter(({ table }) =>
      Object.entries(this.facts).every(
        ([key, value]) => table.facts?.[key] === undefined || table.facts[key] === value,
      ),
    )
  }

  /** Notes that one of its tables came, or its title at least. */
  meet(): void {
    this.unmet = null
  }

  /** Ends what it says. */
  end(): void {
    if (this.unmet) this.sayUntabled(this.unmet)
    this.meet()
    this.view = ''
    this.tools = []
    this.facts = {}
  }
}

import type { Table } from '../table/dialect.ts'
import type { TitlePayload } from '../table/document.ts'
import type { TableContext } from '../table/table-context.ts'
import type { LineToken } from '../table/token.ts'
import { type Title, tableNamed } from '../table/vocabulary.ts'
import type { Accounts } from './accounts.ts'

/** The titles above the table that comes next: its own, and the one that speaks of several tables. */
export class Titles {
  private readonly accounts: Accounts
  private own: LineToken<TitlePayload> | null = null
  /** What the title above several tables says of all of them. */
  private announced: { view: string; line: LineToken<TitlePayload>; facts: Readonly<Record<string, unknown>> } | null =
    null

  constructor(accounts: Accounts) {
    this.accounts = accounts
  }

  /** Keeps a title; false when it speaks of other tables than the next alone. */
  take(token: LineToken<TitlePayload>): boolean {
    this.drop()
    const { tables, facts } = token.payload.title
    const announcing = tables.find(({ table }) => table.announces)
    if (announcing) {
      const { view, facts: own } = announcing.table
      this.announced = { view, line: token, facts: { ...own, ...facts } }
    }
    if (tables.every(({ table }) => table.announces)) return false
    this.own = token
    return true
  }

  /** The own title of a table that begins; null when it has none. It is not the title of another one. */
  begin(context: TableContext): LineToken<TitlePayload> | null {
    const title = this.own
    this.own = null
    return title && tableNamed(title.payload.title, context) ? title : null
  }

  /** What the title above several tables says of a table. */
  factsOf({ view }: Table): Readonly<Record<string, unknown>> {
    return this.announced?.view === view ? this.announced.facts : {}
  }

  /** The tables that the title names, where the one above several tables does not speak against them. */
  tables(): Title['tables'] {
    return this.own?.payload.title.tables.filter(({ table }) => this.agrees(table.facts)) ?? []
  }

  /** A title under which no table was understood is not passed over in silence. */
  drop(): void {
    const title = this.own
    this.own = null
    if (title && title !== this.announced?.line)
      this.accounts.issue('table-unread', title, title.payload.title.text, { title: title.payload.title.text })
  }

  /** Ends what titles say. */
  close(): void {
    this.drop()
    this.announced = null
  }

  private agrees(facts: Readonly<Record<string, unknown>> | undefined): boolean {
    return Object.entries(this.announced?.facts ?? {}).every(
      ([key, value]) => facts?.[key] === undefined || facts[key] === value,
    )
  }
}

import type { TokenType } from 'chevrotain'
import type { DocumentActions, Head, RowPayload, TextPayload, TitlePayload } from '../../src/table/document.ts'
import type { TableContext } from '../../src/table/table-context.ts'
import type { LineToken } from '../../src/table/token.ts'
import { tableNamed } from '../../src/table/vocabulary.ts'
import { lineTokens as t } from '../line-tokens.ts'
import { UnitParser } from './unit-parser.ts'

/** Rows of one table that follow each other. */
export type Rows = LineToken<readonly LineToken<RowPayload>[]>

/** Where the reading of a source stands between two chunks. */
export interface Place {
  /** The table that is open; null in one that is empty, undefined outside of tables. */
  table: TableContext | null | undefined
  /** Whether lines that come next can add to the last row. */
  inRow: boolean
  /** The last line that belongs to it: its heading, the rule under that, a row, or what was said of one. */
  last: number
}

/** The actions that take one token. */
type TokenAction = Exclude<
  keyof DocumentActions,
  'table' | 'title' | 'gap' | 'notices' | 'rowEnds' | 'tableEnds' | 'failed'
>

/** The grammar of what stands above the rows of a table: rules, a title, a heading, and what comes between them. */
export abstract class HeadParser extends UnitParser {
  protected actions!: DocumentActions
  protected place!: Place
  private draft = emptyHead()
  protected rules: LineToken<TextPayload>[] = []
  protected texts: LineToken<TextPayload>[] = []

  // head = Rule { Rule } [ titled | opening ] | titled | opening
  //
  // > |===========================================================================   Rule
  //   |Active Routes:                                                                Title
  //   |Network Destination        Netmask          Gateway       Interface  Metric   Heading
  protected readonly head = this.RULE('head', () => {
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE({ GATE: () => this.hasRoom(), DEF: () => this.rule() })
          this.OPTION(() =>
            this.OR1([{ ALT: () => this.SUBRULE(this.titled) }, { ALT: () => this.SUBRULE(this.opening) }]),
          )
        },
      },
      { ALT: () => this.SUBRULE1(this.titled) },
      { ALT: () => this.SUBRULE1(this.opening) },
    ])
    this.ACTION(() => this.endHead())
  })

  // titled = Title { between } [ Empty | opening ]       a title opens the table itself that has no heading
  private readonly titled = this.RULE('titled', () => {
    const title = this.count<TitlePayload>(this.CONSUME(t.Title))
    this.ACTION(() => {
      Object.assign(this.draft, { title, context: title.payload.context })
      this.later(title, this.tellHead())
    })
    this.MANY({ GATE: () => this.isPending(), DEF: () => this.SUBRULE(this.between) })
    this.OPTION({
      GATE: () => this.isPending() && this.isTitled(this.LA(1) as LineToken),
      DEF: () =>
        this.OR([
          {
            ALT: () => {
              this.draft.opening = this.count(this.CONSUME(t.Empty))
            },
          },
          { ALT: () => this.SUBRULE(this.opening) },
        ]),
    })
  })

  // opening = Heading | Row
  private readonly opening = this.RULE('opening', () => {
    this.OR([
      {
        ALT: () => {
          const heading = this.count<TableContext>(this.CONSUME(t.Heading))
          this.ACTION(() => this.open(heading, heading.payload))
        },
      },
      {
        ALT: () => {
          const rows: Rows = this.count(this.CONSUME(t.Row))
          this.ACTION(() => {
            this.open(rows.payload[0] as LineToken, contextOf(rows))
            this.later(rows, () => this.tellRows(rows))
          })
        },
      },
    ])
  })

  // between = Text | Rule | notices | Fault | Costly
  protected readonly between = this.RULE('between', () => {
    this.OR([
      { ALT: () => this.text() },
      { ALT: () => this.rule() },
      { ALT: () => this.SUBRULE(this.notices) },
      { ALT: () => this.part(t.Fault, 'fault') },
      { ALT: () => this.part(t.Costly, 'costly') },
    ])
  })

  // notices = Notice { Notice }
  protected readonly notices = this.RULE('notices', () => {
    const found: LineToken<TextPayload>[] = []
    this.AT_LEAST_ONE({
      GATE: () => this.hasRoom(),
      DEF: () => {
        found.push(this.count(this.CONSUME(t.Notice)))
      },
    })
    this.ACTION(() => this.later(found[0] as LineToken, () => this.actions.notices(found)))
  })

  // ---- what the rules share

  /** A line that is a unit by itself. */
  protected line(type: TokenType, action: TokenAction): void {
    const token = this.count<never>(this.CONSUME(type))
    this.ACTION(() =>
      this.tell(token, () => {
        this.place.last = token.lastLine
        this.actions[action](token)
      }),
    )
  }

  /** A line that is a part of a unit. */
  private part(type: TokenType, action: TokenAction): void {
    const token = this.count<never>(this.CONSUME(type))
    this.later(token, () => this.actions[action](token))
  }

  protected paragraph(): void {
    this.SUBRULE(this.notices)
    this.ACTION(() => this.endUnit(false))
  }

  protected rule(): void {
    this.rules.push(this.count(this.CONSUME(t.Rule)))
  }

  protected text(): void {
    this.texts.push(this.count(this.CONSUME(t.Text)))
  }

  protected override beginUnit(): void {
    super.beginUnit()
    this.draft = emptyHead()
    this.rules = []
    this.texts = []
  }

  // ---- what they ask

  /** Whether the table of a title is still to come. */
  private isPending(): boolean {
    return this.draft.context === null && this.hasRoom()
  }

  /** Whether a token opens the table of the title above: one that the title names, or stands right under it. */
  private isTitled(token: LineToken): boolean {
    const { title } = (this.draft.title as LineToken<TitlePayload>).payload
    if (title.tables.every(({ table }) => table.announces)) return false
    return !OPENING.has(token.tokenType) || this.texts.length === 0 || tableNamed(title, contextOf(token)) !== undefined
  }

  // ---- what they tell

  private open(opening: LineToken, context: TableContext): void {
    Object.assign(this.draft, { opening, context })
    if (this.draft.title === null) this.later(opening, this.tellHead())
  }

  private tellHead(): () => void {
    const head: Head = Object.assign(this.draft, { rules: this.rules })
    return () => {
      if (head.opening === null && head.context === null) return this.actions.title(head)
      this.place.table = head.context
      this.place.last = (head.opening ?? head.title)?.lastLine ?? 0
      this.actions.table(head)
    }
  }

  protected tellRows(rows: Rows): void {
    this.place.inRow = true
    this.place.last = rows.payload.at(-1)?.lastLine ?? rows.lastLine
    this.actions.rows(rows)
  }

  private endHead(): void {
    const { title, opening, context } = this.draft
    for (const text of this.texts) this.later(text, () => this.actions.text(text))
    if (title === null && opening === null)
      for (const rule of this.rules) this.later(rule, () => this.actions.rule(rule))
    this.endUnit(opening !== null || context !== null)
  }

  protected override failed(token: LineToken, error: unknown): void {
    this.actions.failed(token, error)
  }
}

/** What opens a table by itself. */
const OPENING: ReadonlySet<TokenType> = new Set([t.Heading, t.Row])

function emptyHead(): { -readonly [Part in keyof Head]: Head[Part] } {
  return { title: null, rules: [], opening: null, context: null }
}

/** The table of a heading or of rows. */
export function contextOf({ tokenType, payload }: LineToken): TableContext {
  if (tokenType === t.Heading) return payload as TableContext
  const [first] = payload as readonly [LineToken<RowPayload>]
  return first.payload.context
}

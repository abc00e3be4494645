import type { TokenType } from 'chevrotain'
import type { DocumentActions, ReadDocument, TextPayload } from '../src/table/document.ts'
import type { LineToken } from '../src/table/token.ts'
import { once } from '../src/text/once.ts'
import { contextOf, HeadParser, type Place, type Rows } from './language/head.ts'
import { lineTokens as t } from './line-tokens.ts'

/** So many lines of text may stand between two rows; a table above more of them has ended. */
const MAX_GAP = 16

/**
 * The grammar of a source, over line tokens, chunk by chunk. A chunk can end inside a table or a row: the place says so, and the
 * next one goes on there. Units are the head of a table, a gap between its rows, a paragraph of notices, and any other line.
 */
export class DocumentParser extends HeadParser {
  constructor({ skipValidations = true } = {}) {
    super(Object.values(t), skipValidations)
    this.performSelfAnalysis()
  }

  /** Reads one chunk; returns the tokens at its end with which the next one begins, none when it is the last. */
  read(tokens: readonly LineToken[], place: Place, actions: DocumentActions, isLast: boolean): readonly LineToken[] {
    this.place = place
    this.actions = actions
    return this.readChunk(tokens, isLast, this.chunk)
  }

  // chunk = body { block }
  private readonly chunk = this.RULE('chunk', () => {
    this.SUBRULE(this.body)
    this.MANY(() => this.SUBRULE(this.block))
  })

  // block = Command | Prompt | Time | Neighbour | head body | outside
  private readonly block = this.RULE('block', () => {
    this.ACTION(() => this.leaveTable())
    this.OR([
      { ALT: () => this.line(t.Command, 'command') },
      { ALT: () => this.line(t.Prompt, 'prompt') },
      { ALT: () => this.line(t.Time, 'time') },
      { ALT: () => this.line(t.Neighbour, 'neighbour') },
      {
        ALT: () => {
          this.SUBRULE(this.head)
          this.SUBRULE(this.body)
        },
      },
      { ALT: () => this.SUBRULE(this.outside) },
    ])
  })

  // body = [ details ] { Row [ details ] | gap | Rule | Empty | Footer | notices | Fault | Costly | stray }
  private readonly body = this.RULE('body', () => {
    this.OPTION({ GATE: () => this.place.inRow, DEF: () => this.SUBRULE(this.details) })
    this.MANY({
      GATE: () => this.isInside(this.LA(1) as LineToken),
      DEF: () => {
        this.ACTION(() => this.leaveRow())
        this.OR([
          {
            ALT: () => {
              const rows: Rows = this.count(this.CONSUME(t.Row))
              this.ACTION(() => this.tell(rows, () => this.tellRows(rows)))
              this.OPTION1({ GATE: () => this.place.inRow, DEF: () => this.SUBRULE1(this.details) })
            },
          },
          { ALT: () => this.SUBRULE(this.gap) },
          {
            ALT: () => {
              const rule = this.count<TextPayload>(this.CONSUME(t.Rule))
              this.ACTION(() => this.tell(rule, () => this.tellRule(rule)))
            },
          },
          { ALT: () => this.line(t.Empty, 'empty') },
          { ALT: () => this.line(t.Footer, 'footer') },
          { ALT: () => this.paragraph() },
          { ALT: () => this.line(t.Fault, 'fault') },
          { ALT: () => this.line(t.Costly, 'costly') },
          { ALT: () => this.SUBRULE(this.stray) },
        ])
      },
    })
  })

  // details = { Addition | Component | Broken | Fault | Costly } [ Executable | OwnerMessage ]
  //
  // > |  RpcSs
  //   | [svchost.exe]
  private readonly details = this.RULE('details', () => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.line(t.Addition, 'addition') },
        { ALT: () => this.line(t.Component, 'component') },
        { ALT: () => this.line(t.Broken, 'broken') },
        { ALT: () => this.line(t.Fault, 'fault') },
        { ALT: () => this.line(t.Costly, 'costly') },
      ]),
    )
    this.OPTION(() => {
      this.OR1([
        { ALT: () => this.line(t.Executable, 'executable') },
        { ALT: () => this.line(t.OwnerMessage, 'ownerMessage') },
      ])
      this.ACTION(() => this.leaveRow())
    })
  })

  // gap = Text { between }
  private readonly gap = this.RULE('gap', () => {
    this.text()
    this.MANY({
      GATE: () => this.hasRoom() && this.texts.length <= MAX_GAP,
      DEF: () => this.SUBRULE(this.between),
    })
    this.ACTION(() => this.endGap())
  })

  // stray = Broken | Addition | Component | Executable | OwnerMessage       a line of a table in a place where none can be
  private readonly stray = this.RULE('stray', () => {
    this.OR([
      { ALT: () => this.line(t.Broken, 'broken') },
      { ALT: () => this.line(t.Addition, 'broken') },
      { ALT: () => this.line(t.Component, 'broken') },
      { ALT: () => this.line(t.Executable, 'broken') },
      { ALT: () => this.line(t.OwnerMessage, 'broken') },
    ])
  })

  // outside = Text | Empty | Footer | notices | Fault | Costly | stray
  private readonly outside = this.RULE('outside', () => {
    this.OR([
      { ALT: () => this.line(t.Text, 'text') },
      { ALT: () => this.line(t.Empty, 'text') },
      { ALT: () => this.line(t.Footer, 'text') },
      { ALT: () => this.paragraph() },
      { ALT: () => this.line(t.Fault, 'fault') },
      { ALT: () => this.line(t.Costly, 'costly') },
      { ALT: () => this.SUBRULE(this.stray) },
    ])
  })

  // ---- what they ask

  /** Whether a token stands in the table that is open: rows of another one do not. */
  private isInside(token: LineToken): boolean {
    const { table } = this.place
    return table !== undefined && (token.tokenType !== t.Row || contextOf(token) === table)
  }

  /** Whether a token stands right below what belongs to the table. */
  private isBelow(token: LineToken): boolean {
    return token.line === this.place.last + 1
  }

  /** How many lines of figures follow each other right below what belongs to the table. */
  private lostRows(texts: readonly LineToken<TextPayload>[]): number {
    const { last } = this.place
    const behind = texts.findIndex(({ line, payload }, index) => !payload.isFigures || line !== last + 1 + index)
    return behind < 0 ? texts.length : behind
  }

  // ---- what they tell

  private leaveRow(): void {
    if (!this.place.inRow) return
    this.place.inRow = false
    this.actions.rowEnds()
  }

  private leaveTable(): void {
    this.leaveRow()
    this.place.table = undefined
  }

  private tellRule(rule: LineToken<TextPayload>): void {
    if (this.isBelow(rule)) this.place.last = rule.line
    this.actions.rule(rule)
  }

  /** Lines between two rows of the table, or figures right below it, stand in it; other text behind it does not. */
  private endGap(): void {
    const { texts, rules } = this
    const [first] = texts as [LineToken<TextPayload>]
    const next = this.LA(1) as LineToken
    const isLong = texts.length > MAX_GAP
    const goesOn = !isLong && GOING_ON.has(next.tokenType) && this.isInside(next)
    const inside = goesOn ? texts.length : this.lostRows(texts)
    for (const rule of rules) this.later(rule, () => this.actions.rule(rule))
    if (inside > 0) this.later(first, () => this.actions.gap(texts.slice(0, inside), goesOn ? next : null))
    for (const text of texts.slice(inside)) this.later(text, () => this.actions.text(text))
    if (isLong) this.later(first, () => this.endTable())
    this.endUnit(false)
  }

  private endTable(): void {
    this.place.table = undefined
    this.actions.tableEnds()
  }
}

/** What follows a gap inside of a table. */
const GOING_ON: ReadonlySet<TokenType> = new Set([t.Row, t.Broken, t.Footer])

const parser = once(() => new DocumentParser())

/** Reads a source by the grammar; the parser is built for the first. */
export const readDocument: ReadDocument = (actions) => {
  const place: Place = { table: undefined, inRow: false, last: 0 }
  let held: readonly LineToken[] = []
  const read = (tokens: readonly LineToken[], isLast: boolean) => {
    held = parser().read(held.length === 0 ? tokens : [...held, ...tokens], place, actions, isLast)
  }
  return { write: (tokens) => read(tokens, false), end: (tokens) => read(tokens, true) }
}

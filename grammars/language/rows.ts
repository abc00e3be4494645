import { createToken, EmbeddedActionsParser, type IToken, Lexer, type TokenType } from 'chevrotain'
import { columnKinds } from '../../src/table/column-kinds.ts'
import { type Ask, ENDED, LEFT, type RowColumn, type RowEnd, type RowGrammar } from '../../src/table/row-grammar.ts'
import type { Fields } from '../../src/text/fields.ts'
import { parserConfig } from '../../src/text/grammar-config.ts'
import { type FieldKind, fieldKinds } from '../../src/text/kinds.ts'
import { once } from '../../src/text/once.ts'

/** What columns ask for: categories of tokens. */
const columnTokens = tokenTypes(columnKinds, () => [])
/** One token a field, by its kind: of every category that has it. */
const fieldTokens = tokenTypes(fieldKinds, (kind) =>
  namesOf(columnKinds).flatMap((name) => (columnKinds[name].includes(kind) ? [columnTokens[name]] : [])),
)
const Field = columnTokens.any

/**
 * The grammar of the rows of every table. Which columns a row has is data, so that there is one parser for all. Where the
 * kind of a field does not say whether it is a column's, the column is asked: that is the predicate of its rule.
 */
export class RowParser extends EmbeddedActionsParser {
  private columns: readonly RowColumn[] = []
  private ask!: Ask
  /** The column whose turn it is, the field that comes next, and how many of them the column takes. */
  private column = 0
  private at = 0
  private taken = 0
  private end: Writable<RowEnd> | null = null

  constructor({ skipValidations = true } = {}) {
    super([...Object.values(columnTokens), ...Object.values(fieldTokens)], parserConfig(skipValidations))
    this.performSelfAnalysis()
  }

  /** Reads the fields of a row with these columns. */
  read(columns: readonly RowColumn[], fields: Fields, ask: Ask): RowEnd | null | undefined {
    this.columns = columns
    this.ask = ask
    this.column = 0
    this.at = 0
    this.end = { at: 0, isWhole: true, missing: 0, open: 0 }
    this.input = Array.from({ length: fields.count }, (_, field) => tokenOf(fields.kind(field)))
    this.row()
    if (this.errors.length === 0) return this.end
    return this.taken > 0 ? undefined : null
  }

  // row = { field of the column's kind { field } } { field }       what no column takes comes last
  private readonly row = this.RULE('row', () => {
    this.MANY({
      GATE: () => this.hasValue(),
      DEF: () => {
        this.CONSUME(columnTokens[this.columns[this.column]?.kind ?? 'any'], { LABEL: 'kind of the column' })
        let more = this.ACTION(() => this.take())
        this.MANY2({ GATE: () => more-- > 0, DEF: () => this.CONSUME2(Field, { LABEL: 'field' }) })
      },
    })
    this.MANY3(() => this.CONSUME3(Field, { LABEL: 'field' }))
  })

  /** Turns to the next column that has a value here, or should have one. */
  private hasValue(): boolean {
    for (; this.end?.isWhole && this.column < this.columns.length; this.column++) {
      const { isOptional, isNeeded } = this.columns[this.column] as RowColumn
      this.taken = this.ask(this.column, this.at)
      if (this.taken === ENDED) return this.lack(this.end)
      if (this.taken > 0) return true
      if (this.taken === LEFT || isOptional) continue
      this.end.isWhole = false
      return isNeeded
    }
    return false
  }

  /** The fields of a value are taken; one that a column needs and its cell refuses makes no row. Returns how many follow the first. */
  private take(): number {
    if (this.taken === 0) this.end = null
    else if (this.end) this.end.at = this.at += this.taken
    this.column++
    return this.taken - 1
  }

  /** The row ends before a column and all behind it. */
  private lack(end: Writable<RowEnd>): boolean {
    const columns = this.columns.slice(this.column)
    end.open = columns.filter(({ isOptional }) => isOptional).length
    end.missing = columns.length - end.open
    if (columns.some(({ isRequired }) => isRequired)) this.end = null
    this.column = this.columns.length
    return false
  }
}

function tokenOf(kind: FieldKind): IToken {
  const tokenType = fieldTokens[kind]
  return { image: '', startOffset: 0, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number }
}

function tokenTypes<Name extends string>(
  named: Readonly<Record<Name, unknown>>,
  categoriesOf: (name: Name) => TokenType[],
): Record<Name, TokenType> {
  const types = namesOf(named).map((name) => [
    name,
    createToken({ name, pattern: Lexer.NA, categories: categoriesOf(name) }),
  ])
  return Object.fromEntries(types)
}

function namesOf<Name extends string>(named: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(named) as Name[]
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const parser = once(() => new RowParser())

/** Reads a row by the grammar; the parser is built for the first. */
export const readRow: RowGrammar = (columns, fields, ask) => parser().read(columns, fields, ask)

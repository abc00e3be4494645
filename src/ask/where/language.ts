import {
  createToken,
  EmbeddedActionsParser,
  EOF,
  type ILexingError,
  type IRecognitionException,
  type IToken,
  Lexer,
} from 'chevrotain'
import { lexerConfig, parserConfig } from '../../text/grammar-config.ts'
import { once } from '../../text/once.ts'
import { LONGEST_QUERY } from './longest-query.ts'
import type { Operator, Query, Value, Word } from './query.ts'
import { type Place, WhereError } from './where-error.ts'

/** Groups stand within each other so deep at the most. */
const DEEPEST = 32

const Blank = createToken({ name: 'Blank', pattern: /\s+/, group: Lexer.SKIPPED })
/** A blank behind a value: the next term begins. */
const Pause = createToken({ name: 'Pause', pattern: /\s+/, group: Lexer.SKIPPED, pop_mode: true })
const Or = createToken({ name: 'Or', pattern: /OR(?![^\s()])/, label: 'OR' })
const Not = createToken({ name: 'Not', pattern: '-', label: '-' })
const Open = createToken({ name: 'Open', pattern: '(' })
const Close = createToken({ name: 'Close', pattern: ')' })
/** The same behind a value. */
const CloseBehind = createToken({ name: 'CloseBehind', pattern: ')', categories: [Close], pop_mode: true })
const Comma = createToken({ name: 'Comma', pattern: ',' })
/** The name of a field; the heading of a table without a view can be in quotation marks: `cells."Bytes In"`. */
const Field = createToken({ name: 'Field', pattern: /[A-Za-z][\w.#]*(?:"[^"]*")?(?=[:<>=])/y })
const Operators = createToken({ name: 'Operators', pattern: /[<>]=|[:<>=]/, push_mode: 'value' })
const Literal = createToken({ name: 'Literal', pattern: Lexer.NA })
/** Between slashes, with nothing of a path behind it. */
const Regular = createToken({
  name: 'Regular',
  pattern: /\/(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n])*\]|[^\\/[\n])+\/[a-z]*(?![^\s,)])/y,
  categories: [Literal],
})
const Quoted = createToken({ name: 'Quoted', pattern: /"(?:[^"\\]|\\[\s\S])*"(?![^\s,)])/y, categories: [Literal] })
const Bare = createToken({ name: 'Bare', pattern: /[^\s,()":<>=-][^\s,()"]*(?![^\s,)])/, categories: [Literal] })
/** A word behind an operator, which can begin with any mark. */
const BareBehind = createToken({ name: 'BareBehind', pattern: /[^\s,()"]+(?![^\s,)])/, categories: [Literal] })

const modes = {
  term: [Blank, Open, Close, Comma, Or, Not, Field, Operators, Regular, Quoted, Bare, Literal],
  value: [Pause, Open, CloseBehind, Comma, Regular, Quoted, BareBehind],
}

/** Takes a query apart. */
export function whereLexer({ skipValidations = true } = {}): Lexer {
  return new Lexer({ modes, defaultMode: 'term' }, lexerConfig(skipValidations))
}

/** The grammar of a query. */
export class WhereParser extends EmbeddedActionsParser {
  constructor({ skipValidations = true } = {}) {
    super({ modes, defaultMode: 'term' }, parserConfig(skipValidations))
    this.performSelfAnalysis()
  }

  // query = [ any ]
  readonly query = this.RULE('query', (): Query => {
    let asked: Query = { is: 'all', parts: [] }
    this.OPTION(() => {
      asked = this.SUBRULE(this.any)
    })
    return asked
  })

  // any = all { "OR" all }
  private readonly any = this.RULE('any', (): Query => {
    const parts: Query[] = []
    this.AT_LEAST_ONE_SEP({ SEP: Or, DEF: () => parts.push(this.SUBRULE(this.all)) })
    return parts.length === 1 ? (parts[0] as Query) : { is: 'any', parts }
  })

  // all = term { term }
  private readonly all = this.RULE('all', (): Query => {
    const parts: Query[] = []
    this.AT_LEAST_ONE(() => parts.push(this.SUBRULE(this.term)))
    return parts.length === 1 ? (parts[0] as Query) : { is: 'all', parts }
  })

  // term = [ "-" ] ( "(" any ")" | test )
  private readonly term = this.RULE('term', (): Query => {
    const isNot = this.OPTION(() => this.CONSUME(Not)) !== undefined
    const part = this.OR([
      {
        ALT: () => {
          this.CONSUME(Open)
          const inside = this.SUBRULE(this.any)
          this.CONSUME(Close)
          return inside
        },
      },
      { ALT: () => this.SUBRULE(this.test) },
    ])
    return isNot ? { is: 'not', part } : part
  })

  // test = [ Field Operator ] value { "," value }
  //
  // > |  port:443,8000-9000
  private readonly test = this.RULE('test', (): Query => {
    let field: Word | null = null
    let operator: Operator = ':'
    this.OPTION(() => {
      const { image, startOffset } = this.CONSUME(Field)
      field = { text: image, start: startOffset, end: startOffset + image.length }
      operator = this.CONSUME(Operators).image as Operator
    })
    const values: Value[] = []
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => values.push(this.SUBRULE(this.value)) })
    return { is: 'test', field, operator, values }
  })

  // value = Regular | Quoted | Bare
  private readonly value = this.RULE('value', (): Value => {
    const { image, startOffset: start, tokenType } = this.CONSUME(Literal)
    return this.ACTION(() => {
      const place = { start, end: start + image.length }
      if (tokenType === Quoted)
        return { is: 'quoted', text: image.slice(1, -1).replace(/\\([\s\S])/g, '$1'), flags: '', ...place }
      if (tokenType !== Regular) return { is: 'word', text: image, flags: '', ...place }
      const last = image.lastIndexOf('/')
      return { is: 'regular', text: image.slice(1, last), flags: image.slice(last + 1), ...place }
    })
  })
}

const lexer = once(() => whereLexer())
const parser = once(() => new WhereParser())

/**
 * Reads a query.
 * @throws WhereError where it is none.
 */
export function readQuery(query: string): Query {
  if (query.length > LONGEST_QUERY)
    throw new WhereError(`A query has up to ${LONGEST_QUERY} characters.`, { start: LONGEST_QUERY, end: query.length })
  const { tokens, errors } = lexer().tokenize(query)
  refuseDeepGroups(tokens)
  const reading = parser()
  reading.input = tokens
  const asked = reading.query()
  const [unread] = errors
  const [fault] = reading.errors
  if (unread && !(fault && fault.token.startOffset < unread.offset)) throw unreadAt(unread, query)
  if (fault) throw faultAt(fault, tokens, query)
  return asked
}

function refuseDeepGroups(tokens: readonly { readonly image: string; readonly startOffset: number }[]): void {
  let depth = 0
  for (const { image, startOffset } of tokens) {
    if (image === '(') depth++
    else if (image === ')') depth--
    if (depth > DEEPEST)
      throw new WhereError(`Groups stand within each other up to ${DEEPEST} deep.`, {
        start: startOffset,
        end: startOffset + 1,
      })
  }
}

/** A character that begins nothing: a quotation mark that none closes. */
function unreadAt({ offset, length }: ILexingError, query: string): WhereError {
  const place = { start: offset, end: offset + length }
  if (/^"(?:[^"\\]|\\[\s\S])*$/.test(query.slice(offset)))
    return new WhereError('The quotation mark is not closed.', { start: offset, end: query.length })
  return new WhereError('Put quotation marks around the whole of a value that holds a bracket or one of them.', place)
}

function faultAt({ token }: IRecognitionException, tokens: readonly IToken[], query: string): WhereError {
  const isEnd = token.tokenType === EOF
  const before = isEnd ? tokens.at(-1) : tokens[tokens.indexOf(token) - 1]
  const place: Place = isEnd
    ? { start: query.length, end: query.length }
    : { start: token.startOffset, end: token.startOffset + token.image.length }
  if (token.tokenType === Operators && before)
    return new WhereError(`No blank stands around an operator: put ${token.image} right behind the field.`, place)
  const found = isEnd ? 'the query ends' : `found ${token.image}`
  return new WhereError(`Expected ${expectedBehind(before)}, but ${found}.`, place)
}

/** What has to follow a token that ends too early. */
function expectedBehind(token: IToken | undefined): string {
  switch (token?.tokenType) {
    case Operators:
      return `a value right behind ${token?.image}`
    case Comma:
      return 'another value behind the comma'
    case Not:
      return 'a term right behind -'
    case Open:
      return 'a term behind the bracket'
    case Or:
      return 'a term behind OR'
    case undefined:
      return 'a term, such as state:LISTEN or port:443'
    default:
      return 'a blank and the next term, OR, or a bracket that closes'
  }
}

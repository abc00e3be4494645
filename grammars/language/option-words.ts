import { createToken, EmbeddedActionsParser, Lexer, type TokenType } from 'chevrotain'
import {
  type CommandPart,
  DASHES,
  type Fault,
  type OptionFacts,
  type OptionTable,
} from '../../src/table/command-line.ts'
import { lexerConfig, parserConfig } from '../../src/text/grammar-config.ts'

const End = createToken({ name: 'End', pattern: /\0/ })
/** The end of a word that has begun a mode of its own. */
const Done = createToken({ name: 'Done', pattern: /\0/, pop_mode: true })
/** After this word there are no more options. */
const Dashes = createToken({ name: 'Dashes', pattern: /--(?=\0)/ })
const Long = createToken({ name: 'Long', pattern: /--[^\0=:,]+/, push_mode: 'value' })
const Mark = createToken({ name: 'Mark', pattern: /-(?=[^\0])/, push_mode: 'letters' })
/** Windows: `/a`. */
const Slash = createToken({ name: 'Slash', pattern: /\/(?=[^\0])/, push_mode: 'letters', categories: [Mark] })
const Word = createToken({ name: 'Word', pattern: /[^\0]+/ })
const Value = createToken({ name: 'Value', pattern: /[=:,][^\0]*/ })
const Letter = createToken({ name: 'Letter', pattern: /[^\0\ud800-\udbff]|[\ud800-\udbff][\udc00-\udfff]?/ })

const dashed: TokenType[] = [End, Dashes, Long, Mark, Word]
const modes = {
  dashed,
  slashed: [End, Dashes, Long, Mark, Slash, Word],
  value: [Done, Value],
  letters: [Done, Letter],
}

/** Takes words apart, each ended by a zero. */
export function optionLexer({ skipValidations = true } = {}): Lexer {
  return new Lexer({ modes, defaultMode: 'dashed' }, lexerConfig(skipValidations))
}

/** A part that is being read: an option may still wait for its argument. */
interface Draft {
  readonly text: string
  /** The option; undefined where the tool has none, null for a word without a mark. */
  readonly option: OptionFacts | undefined | null
  argument: string | null
}

/**
 * The grammar of the words behind `netstat`. Which letters there are, and which of them a value follows, the table of the
 * tool says: the same words are read otherwise by another tool.
 */
export class OptionWordsParser extends EmbeddedActionsParser {
  private readonly lexer = optionLexer()
  private tool: Tool = toolOf({ dialect: 'aix', options: [] })
  private drafts: Draft[] = []
  /** Options that still wait for their argument. */
  private waiting: Draft[] = []
  /** How often each letter was given. */
  private given = new Map<string, number>()

  constructor({ skipValidations = true } = {}) {
    super({ modes, defaultMode: 'dashed' }, parserConfig(skipValidations))
    this.performSelfAnalysis()
  }

  // words = { marked | operand } [ "--" { operand } ]
  private readonly words = this.RULE('words', () => {
    this.MANY(() => {
      this.OR([{ ALT: () => this.SUBRULE(this.marked) }, { ALT: () => this.SUBRULE(this.operand) }])
    })
    this.OPTION(() => {
      this.CONSUME(Dashes)
      this.CONSUME(End)
      this.MANY2(() => this.add(this.SUBRULE(this.word), null))
    })
  })

  // marked = ( long | letters ) { word }          as many words as options wait for one
  //
  // > |  -anp tcp
  //      ^letters ^word
  private readonly marked = this.RULE('marked', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.long) }, { ALT: () => this.SUBRULE(this.letters) }])
    this.MANY({
      GATE: () => this.isAwaited(this.LA(1).tokenType),
      DEF: () => this.give(this.SUBRULE(this.word)),
    })
  })

  // long = Long [ Value ]
  //
  // > |  --protocol=inet
  private readonly long = this.RULE('long', () => {
    const name = this.CONSUME(Long).image
    this.ACTION(() => this.add(name, this.tool.named(name)))
    this.OPTION(() => {
      const value = this.CONSUME(Value).image
      this.ACTION(() => this.give(value.slice(1)))
    })
    this.CONSUME(Done)
  })

  // letters = Mark { Letter [ Letter { Letter } ] }          the letters behind one that takes a value are its value
  //
  // > |  -rnfinet
  //          ^a letter that takes a value, and the value
  private readonly letters = this.RULE('letters', () => {
    this.CONSUME(Mark)
    this.MANY(() => {
      const letter = this.CONSUME(Letter).image
      this.ACTION(() => this.addLetter(letter))
      this.OPTION({
        GATE: () => this.waiting.length > 0 && !this.tool.table.argumentApart,
        DEF: () => {
          let value = ''
          this.AT_LEAST_ONE(() => {
            value += this.CONSUME2(Letter).image
          })
          this.ACTION(() => this.give(value))
        },
      })
    })
    this.CONSUME(Done)
  })

  // operand = Word End
  private readonly operand = this.RULE('operand', () => {
    const text = this.CONSUME(Word).image
    this.CONSUME(End)
    this.ACTION(() => this.add(text, null))
  })

  // word = Word End | Dashes End | Long [ Value ] Done | Mark { Letter } Done          whatever it begins with
  private readonly word = this.RULE('word', () => {
    let text = ''
    this.OR([
      {
        ALT: () => {
          text = this.OR2([{ ALT: () => this.CONSUME(Word).image }, { ALT: () => this.CONSUME(Dashes).image }])
          this.CONSUME(End)
        },
      },
      {
        ALT: () => {
          text = this.CONSUME(Long).image
          this.OPTION(() => {
            text += this.CONSUME(Value).image
          })
          this.CONSUME(Done)
        },
      },
      {
        ALT: () => {
          text = this.CONSUME(Mark).image
          this.MANY(() => {
            text += this.CONSUME(Letter).image
          })
          this.CONSUME2(Done)
        },
      },
    ])
    return text
  })

  private add(text: string, option: Draft['option']): void {
    if (this.RECORDING_PHASE) return
    const draft: Draft = { text, option, argument: null }
    this.drafts.push(draft)
    if (option?.argument) this.waiting.push(draft)
  }

  /** A letter that was given before means what it means twice, where the tool has that. */
  private addLetter(letter: string): void {
    const times = (this.given.get(letter) ?? 0) + 1
    this.given.set(letter, times)
    const again = times > 1 && times <= MOST_REPEATED ? this.tool.named(`-${letter.repeat(times)}`) : undefined
    const option = again ?? this.tool.named(`-${letter}`)
    this.add(option?.flag ?? `-${letter}`, option)
  }

  /** Whether an option waits for a word; one that can do without takes none with a mark. */
  private isAwaited(next: TokenType): boolean {
    const [first] = this.waiting
    if (first?.option?.argument?.optional && next !== Word) this.waiting = []
    return this.waiting.length > 0
  }

  /** Gives the first option that waits its argument; a long option that takes none shows what was given all the same. */
  private give(argument: string): void {
    if (this.RECORDING_PHASE) return
    const draft = this.waiting.shift() ?? this.drafts.at(-1)
    if (draft) draft.argument = argument
  }

  /** Reads the words of a command line with the table of a tool. */
  read<Option extends OptionFacts>(words: readonly string[], table: OptionTable<Option>): CommandPart<Option>[] {
    this.tool = toolOf(table)
    this.drafts = []
    this.waiting = []
    this.given = new Map()
    const text = words.map((word) => `${withDashes(word, this.tool)}\0`).join('')
    this.input = this.lexer.tokenize(text, table.anyCase ? 'slashed' : 'dashed').tokens
    this.words()
    return this.drafts.map((draft) => {
      const option = (draft.option ?? null) as Option | null
      return {
        text: table.worded ? draft.text.replace(/^--/, '-') : draft.text,
        argument: draft.argument,
        option,
        fault: faultOf(draft, table),
      }
    })
  }
}

/** A letter has a meaning of its own when given so often; none has more (macOS -lll). */
const MOST_REPEATED = 3

/** A table of options, and how to look them up. */
interface Tool {
  readonly table: OptionTable
  /** The option that is written so; a long one may be cut short where only one begins so. */
  named(text: string): OptionFacts | undefined
}

const tools = new WeakMap<OptionTable, Tool>()

function toolOf(table: OptionTable): Tool {
  const known = tools.get(table)
  if (known) return known
  const tool = newTool(table)
  tools.set(table, tool)
  return tool
}

function newTool(table: OptionTable): Tool {
  const forms = new Map<string, OptionFacts>()
  for (const option of table.options)
    for (const form of [option.flag, ...(option.long ?? [])])
      forms.set(table.worded ? form.replace(/^-/, '--').toLowerCase() : form, option)
  return {
    table,
    named(text) {
      const typed = table.worded ? text.replace(/^-(?!-)/, '--') : text.replace(/^\//, '-')
      const form = table.anyCase || table.worded ? typed.toLowerCase() : text
      const known = forms.get(form)
      if (known || !/^--[a-z]/.test(form)) return known
      const begun = new Set([...forms].flatMap(([name, option]) => (name.startsWith(form) ? [option] : [])))
      return begun.size === 1 ? [...begun][0] : undefined
    },
  }
}

/** The option of a tool that is written so; undefined when it has none. */
export function optionNamed<Option extends OptionFacts>(text: string, table: OptionTable<Option>): Option | undefined {
  return toolOf(table).named(text) as Option | undefined
}

// > |  –an        |  —tcp
/** A word in which a word processor made another dash of the mark: of two hyphens, or of one. A name of PowerShell is one long form. */
function withDashes(word: string, tool: Tool): string {
  if (tool.table.worded) return word.replace(DASHED, '--')
  if (!MARK.test(word)) return word
  const name = word.replace(MARK, '')
  return name.length > 1 && tool.named(`--${name}`) ? `--${name}` : `-${name}`
}

const DASHED = new RegExp(`^[-${DASHES}]+`)
const MARK = new RegExp(`^[${DASHES}][-${DASHES}]?`)

function faultOf({ text, option, argument }: Draft, table: OptionTable): Fault | null {
  if (option === undefined) return 'unknown-option'
  if (option === null) return table.anyOperand || /^\d+$/.test(text) ? null : 'operand-unknown'
  if (!option.argument) return null
  const { values, number, optional } = option.argument
  if (argument === null) return optional ? null : 'argument-missing'
  if (number) return /^\d+(?:\.\d+)?$/.test(argument) ? null : 'argument-unknown'
  const isKnown = !values || argument.split(',').every((one) => values.includes(one.toLowerCase()))
  return isKnown ? null : 'argument-unknown'
}

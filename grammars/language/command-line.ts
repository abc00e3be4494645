import { EmbeddedActionsParser, type IToken } from 'chevrotain'
import { DASHES, type Runner, type ToolName } from '../../src/table/command-line.ts'
import { parserConfig } from '../../src/text/grammar-config.ts'
import { type Launcher, launchers } from './launchers.ts'
import { programNamed, programs } from './programs.ts'
import { ENDS, kinds, shellLexer } from './shell-tokens.ts'

/** A command line taken apart. */
export interface Reading {
  /** Where the command begins in the text, sudo included, and where it ends. */
  readonly start: number
  readonly end: number
  readonly runner: Runner
  readonly tool: ToolName | null
  /** The program as typed, with its path; null where the text of `script` holds it, which a shell was given. */
  readonly program: string | null
  readonly script: string | null
  /** The words behind the program. */
  readonly words: readonly string[]
  /** Whether words follow that are no part of the command. */
  readonly isFollowed: boolean
}

/** What can follow an option, in whatever tool. */
export interface Expected {
  /** All there can be, in lower case; empty where a tool has no list. */
  readonly values: ReadonlySet<string>
  /** Whether it has to be a number. */
  readonly isNumber: boolean
}

/** What can follow the options of a program, by their letter or long form. */
export type Arguments = ReadonlyMap<string, Expected>

/** A launcher that is being read. */
interface Running {
  readonly launcher: Launcher
  readonly start: number
  end: number
  verb: string
  operands: number
  /** The option that waits for its value. */
  waiting: boolean
  /** Whether nothing more stands between it and the command. */
  done: boolean
}

/**
 * The grammar of a command line of the shell that runs netstat, or another program that prints what is read: what launches it, its words, and what follows. The
 * text may go on as prose, which ends the command.
 */
export class CommandLineParser extends EmbeddedActionsParser {
  private readonly lexer = shellLexer()
  private readonly known: ReadonlyMap<string, Arguments>
  private isPlain = false
  private text = ''
  private running: Running[] = []
  private isLoop = false
  private host: string | undefined
  private namespace: string | undefined
  private program: IToken | null = null
  private script: IToken | null = null
  private words: string[] = []
  private end = 0
  private depth = 0
  private hasEnded = false

  constructor(known: ReadonlyMap<string, Arguments>, { skipValidations = true } = {}) {
    super(Object.values(kinds), parserConfig(skipValidations))
    this.known = known
    this.performSelfAnalysis()
  }

  // line = { launched } ( invocation | Quoted )
  private readonly line = this.RULE('line', () => {
    this.MANY(() => this.SUBRULE(this.launched))
    this.OR([
      { ALT: () => this.SUBRULE(this.invocation) },
      {
        ALT: () => {
          const script = this.CONSUME(kinds.Quoted)
          this.ACTION(() => {
            this.script = script
          })
        },
      },
    ])
  })

  // launched = Launcher { word | Operator } [ "--" ]          as many words as the launcher has before the command
  //
  // > |  kubectl exec -n shop web-0 -- netstat -an
  private readonly launched = this.RULE('launched', () => {
    const name = this.CONSUME(kinds.Launcher)
    this.ACTION(() => this.launch(name))
    this.MANY({
      GATE: () => this.isOfLauncher(this.LA(1)),
      DEF: () => {
        const token = this.OR([{ ALT: () => this.SUBRULE(this.word) }, { ALT: () => this.CONSUME(kinds.Operator) }])
        this.ACTION(() => this.take(token))
      },
    })
    this.OPTION(() => this.CONSUME(kinds.Dashes))
  })

  // invocation = Program { word } [ tail ]
  private readonly invocation = this.RULE('invocation', () => {
    const program = this.CONSUME(kinds.Program)
    this.ACTION(() => {
      this.program = program
      this.end = endOf(program)
    })
    this.MANY({
      GATE: () => this.isArgument(this.LA(1)),
      DEF: () => {
        const word = this.SUBRULE(this.word)
        this.ACTION(() => {
          this.words.push(unquoted(word.image))
          this.end = endOf(word)
        })
      },
    })
    this.OPTION(() => this.SUBRULE(this.tail))
  })

  // tail = Operator { Operator | word | "(" | ")" }          up to a comment, or a bracket that is opened before the command
  //
  // > |  | grep :80 | awk '{print $5}'
  private readonly tail = this.RULE('tail', () => {
    const first = this.CONSUME(kinds.Operator)
    this.ACTION(() => {
      this.hasEnded = this.isEnd(first)
    })
    this.MANY({
      GATE: () => this.depth > 0 || this.LA(1).tokenType !== kinds.Close,
      DEF: () => {
        const token = this.OR([
          { ALT: () => this.SUBRULE(this.word) },
          { ALT: () => this.CONSUME2(kinds.Operator) },
          { ALT: () => this.CONSUME(kinds.Open) },
          { ALT: () => this.CONSUME(kinds.Close) },
        ])
        this.ACTION(() => this.follow(token))
      },
    })
  })

  // word = Word | Quoted | Flag | Number | Program | Launcher | "--"
  private readonly word = this.RULE('word', () =>
    this.OR([
      { ALT: () => this.CONSUME(kinds.Word) },
      { ALT: () => this.CONSUME(kinds.Quoted) },
      { ALT: () => this.CONSUME(kinds.Flag) },
      { ALT: () => this.CONSUME(kinds.Number) },
      { ALT: () => this.CONSUME(kinds.Program) },
      { ALT: () => this.CONSUME(kinds.Launcher) },
      { ALT: () => this.CONSUME(kinds.Dashes) },
    ]),
  )

  /** Reads a text that begins with a command, or with what launches it; undefined when it is none. Plain: no prose follows. */
  read(text: string, isPlain: boolean): Reading | undefined {
    this.text = text
    this.isPlain = isPlain
    this.running = []
    this.isLoop = false
    this.host = undefined
    this.namespace = undefined
    this.program = null
    this.script = null
    this.words = []
    this.depth = 0
    this.hasEnded = false
    this.input = this.lexer.tokenize(text).tokens
    this.line()
    return this.reading()
  }

  private reading(): Reading | undefined {
    if ((!this.program && !this.script) || !this.running.every(isComplete)) return undefined
    const rest = this.errors.length > 0 ? this.LA(1).tokenType : null
    return {
      start: this.start(),
      end: this.end,
      runner: this.runner(),
      tool: this.running.findLast(({ launcher }) => launcher.tool)?.launcher.tool ?? null,
      program: this.program?.image ?? null,
      script: this.script && unquoted(this.script.image),
      words: this.words,
      isFollowed: rest !== null && !ENDS.includes(rest),
    }
  }

  // ---- what launches the command

  private launch({ image, startOffset }: IToken): void {
    const name = image.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '')
    const launcher = launchers.get(name.toLowerCase()) as Launcher
    const { operands = 0, until } = launcher
    this.isLoop ||= until !== undefined
    this.running.push({
      launcher,
      start: startOffset,
      end: startOffset + image.length,
      verb: '',
      operands,
      waiting: false,
      done: false,
    })
  }

  /** Whether a token still belongs to the launcher before it. */
  private isOfLauncher(token: IToken): boolean {
    const { tokenType } = token
    const running = this.running.at(-1)
    if (!running || running.launcher.part === 'shell') return false
    if (running.launcher.until) return !running.done || (tokenType !== kinds.Program && tokenType !== kinds.Launcher)
    if (running.done) return false
    if (tokenType === kinds.Operator) return false
    if (running.waiting) return true
    if (tokenType === kinds.Dashes) return false
    if (isMarked(token, running.launcher) || isVerbAwaited(running) || running.operands > 0) return true
    return running.launcher.named === true && tokenType === kinds.Word
  }

  private take(token: IToken): void {
    const running = this.running.at(-1) as Running
    const { until, script, valued = '', names, host, namespace } = running.launcher
    const { image } = token
    if (until && running.done) return
    running.end = endOf(token)
    if (until) running.done = image.toLowerCase() === until
    else if (running.waiting) running.waiting = false
    else if (isMarked(token, running.launcher)) {
      running.done = script?.test(image) ?? false
      running.waiting = valued.split(' ').includes(image)
      this.host ??= host?.exec(image)?.[1]
      this.namespace ??= namespace?.exec(image)?.[1]
    } else if (isVerbAwaited(running)) running.verb = `${running.verb} ${image}`.trimStart()
    else if (running.operands > 0 && --running.operands === 0 && names) {
      const name = unquoted(image)
      if (names === 'host') this.host ??= name.replace(/^.*@/, '')
      else this.namespace ??= name
    }
  }

  /** Where the command begins: with sudo, or with the name of the program. */
  private start(): number {
    const own = this.running.slice(this.running.findLastIndex(({ launcher }) => launcher.part !== 'command') + 1)
    if (own[0]) return own[0].start
    return this.program ? endOf(this.program) - nameOf(this.program.image).length : 0
  }

  private runner(): Runner {
    const first = this.running.find(({ launcher }) => launcher.part !== 'shell')
    const last = this.script ? this.running.at(-1) : this.running.findLast(({ launcher }) => !launcher.part)
    if (!first || !last) return {}
    return {
      via: this.text.slice(first.start, last.end),
      ...(this.host !== undefined && { host: this.host }),
      ...(this.namespace !== undefined && { namespace: this.namespace }),
    }
  }

  // ---- where the command ends

  /** Whether a token is a word of the command, and not of the prose behind it. */
  private isArgument(token: IToken): boolean {
    const { tokenType, image } = token
    if (this.isPlain || tokenType === kinds.Flag || tokenType === kinds.Number || tokenType === kinds.Dashes)
      return true
    if (tokenType === kinds.Quoted) return false
    if (programs.get(programNamed(this.program?.image ?? ''))?.words?.test(image)) return true
    const before = this.words.at(-1) ?? ''
    if (/^print$/i.test(image) || (/^print$/i.test(before) && /[\d*]/.test(image))) return isRoute(this.program)
    const known = isMarkedText(before) ? this.argumentsOf(this.program) : undefined
    const expected = known?.get(before.slice(1).toLowerCase()) ?? known?.get(keyOf(before))
    return expected !== undefined && this.isValue(image, expected)
  }

  private argumentsOf(program: IToken | null): Arguments | undefined {
    return this.known.get(
      nameOf(program?.image ?? '')
        .replace(/\.exe$/i, '')
        .toLowerCase(),
    )
  }

  /** Whether a word can be the argument of an option, whatever the tool; one of no list is no word of prose. */
  private isValue(word: string, { values, isNumber }: Expected): boolean {
    if (values.size > 0) return word.split(',').every((one) => values.has(one.toLowerCase()))
    if (isNumber) return false
    const next = this.LA(2)
    const isLast = next.tokenType === kinds.Operator || !(next.startOffset >= 0)
    return isLast || next.tokenType === kinds.Flag || /[\d._/-]/.test(word)
  }

  private follow(token: IToken): void {
    if (token.tokenType === kinds.Open) this.depth++
    else if (token.tokenType === kinds.Close) this.depth--
    this.hasEnded ||= this.isEnd(token)
    if (!this.hasEnded && token.tokenType !== kinds.Operator) this.end = endOf(token)
  }

  /** Whether an operator ends the command: in a loop, what comes next is another one. */
  private isEnd({ tokenType, image }: IToken): boolean {
    return tokenType === kinds.Operator && image.startsWith(';') && this.isLoop
  }
}

function isComplete(running: Running): boolean {
  const { until, script } = running.launcher
  return !isVerbAwaited(running) && running.operands === 0 && (running.done || (!until && !script))
}

function isVerbAwaited({ launcher, verb }: Running): boolean {
  return launcher.verb !== undefined && !launcher.verb.test(verb)
}

/** An option, the name of a host as Windows writes it, or a variable that is set. */
function isMarked({ image }: IToken, { tool }: Launcher): boolean {
  return /^-|^\\\\|^\w+=/.test(image) || (tool === 'windows' && image.startsWith('/'))
}

function isMarkedText(word: string): boolean {
  return word.startsWith('-') || (word !== '' && DASHES.includes(word[0] as string))
}

/** What an option is looked up by: its last letter, or its long form. */
function keyOf(word: string): string {
  return word.startsWith('--') ? word : word.slice(-1)
}

function isRoute(program: IToken | null): boolean {
  return program !== null && programNamed(program.image) === 'route'
}

function nameOf(program: string): string {
  return program.replace(/^.*[\\/]/, '')
}

function endOf({ startOffset, image }: IToken): number {
  return startOffset + image.length
}

/** A word as the program gets it. */
function unquoted(word: string): string {
  if (/^'.*'$/s.test(word)) return word.slice(1, -1)
  return /^".*"$/s.test(word) ? word.slice(1, -1).replace(/\\(["\\$`])/g, '$1') : word
}

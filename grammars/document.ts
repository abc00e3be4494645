import { createToken, EmbeddedActionsParser, type IToken, Lexer, type TokenType } from 'chevrotain'
import type { DocumentActions } from '../src/table/document.ts'
import type { LineToken } from '../src/table/token.ts'
import { once } from '../src/text/once.ts'

const token = (name: string): TokenType => createToken({ name, pattern: Lexer.NA })

/** One token a line: what kind of line it is, whatever the dialect and the language. */
export const lineTokens = {
  /** A prompt with a netstat command, or the command alone. */
  Command: token('Command'),
  /** A prompt with any other command: what comes next is not netstat's. */
  Prompt: token('Prompt'),
  Title: token('Title'),
  Heading: token('Heading'),
  /** A word that says that a table is empty. */
  Empty: token('Empty'),
  /** A line under a table that says one thing of it. */
  Footer: token('Footer'),
  /** A line of dashes or equal signs, under a heading or between tables. */
  Rule: token('Rule'),
  /** One row or several that follow each other. */
  Row: token('Row'),
  /** A line that adds to the row above it. */
  Addition: token('Addition'),
  /** Windows -b: a service or library, the executable in brackets, or the reason why there is none. */
  Component: token('Component'),
  Executable: token('Executable'),
  OwnerMessage: token('OwnerMessage'),
  /** A line that says something about the output itself. */
  Notice: token('Notice'),
  /** A line that begins like a row but cannot be read as one. */
  Broken: token('Broken'),
  /** A line on which the reader itself failed. */
  Fault: token('Fault'),
  Costly: token('Costly'),
  /** Any other line with text. */
  Text: token('Text'),
} as const

const t = lineTokens

/**
 * The grammar of a source, over line tokens. It reads a text chunk by chunk: the section that is open lives in the actions,
 * so a chunk may begin in the middle of a table, and even between a row and its owner lines.
 */
export class DocumentParser extends EmbeddedActionsParser {
  private actions!: DocumentActions

  constructor({ skipValidations = true } = {}) {
    super(Object.values(lineTokens), { recoveryEnabled: false, maxLookahead: 1, skipValidations })
    this.performSelfAnalysis()
  }

  /** Reads one chunk; every token reaches exactly one action. */
  read(tokens: readonly LineToken[], actions: DocumentActions): void {
    this.actions = actions
    this.input = tokens as unknown as IToken[]
    this.chunk()
    if (this.errors.length > 0) throw this.errors[0]
  }

  // chunk = { entry | Addition | owner | Heading | Title | Command | Prompt | Notice | Empty | Footer | Rule | Broken | Fault | Costly | Text }
  private readonly chunk = this.RULE('chunk', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.entry) },
        { ALT: () => this.SUBRULE(this.owner) },
        { ALT: () => this.take(t.Addition, 'addition') },
        { ALT: () => this.take(t.Heading, 'heading') },
        { ALT: () => this.take(t.Title, 'title') },
        { ALT: () => this.take(t.Command, 'command') },
        { ALT: () => this.take(t.Prompt, 'prompt') },
        { ALT: () => this.take(t.Notice, 'notice') },
        { ALT: () => this.take(t.Empty, 'empty') },
        { ALT: () => this.take(t.Footer, 'footer') },
        { ALT: () => this.take(t.Rule, 'rule') },
        { ALT: () => this.take(t.Broken, 'broken') },
        { ALT: () => this.take(t.Fault, 'fault') },
        { ALT: () => this.take(t.Costly, 'costly') },
        { ALT: () => this.take(t.Text, 'text') },
      ])
    })
  })

  // entry = Row [ owner ]
  private readonly entry = this.RULE('entry', () => {
    this.take(t.Row, 'rows')
    this.OPTION(() => this.SUBRULE(this.owner))
  })

  // owner = Component { Component } [ Executable | OwnerMessage ] | Executable | OwnerMessage
  //
  // > |  RpcSs               a chunk can end behind any of them
  //   | [svchost.exe]
  private readonly owner = this.RULE('owner', () => {
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => this.take(t.Component, 'component'))
          this.OPTION(() => this.SUBRULE(this.named))
        },
      },
      { ALT: () => this.SUBRULE2(this.named) },
    ])
  })

  // named = Executable | OwnerMessage
  private readonly named = this.RULE('named', () => {
    this.OR([
      { ALT: () => this.take(t.Executable, 'executable') },
      { ALT: () => this.take(t.OwnerMessage, 'ownerMessage') },
    ])
  })

  /** Consumes a token and hands it to its action; one that fails costs its line, and the others are read. */
  private take(type: TokenType, action: Exclude<keyof DocumentActions, 'failed'>): void {
    const found = this.CONSUME(type) as LineToken<never>
    if (this.RECORDING_PHASE) return
    try {
      this.actions[action](found)
    } catch (error) {
      this.actions.failed(found, error)
    }
  }
}

const parser = once(() => new DocumentParser())

/** Reads one chunk of a source; the parser is built for the first. */
export function readDocument(tokens: readonly LineToken[], actions: DocumentActions): void {
  parser().read(tokens, actions)
}

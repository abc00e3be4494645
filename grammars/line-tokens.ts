import { createToken, Lexer, type TokenType } from 'chevrotain'

const token = (name: string): TokenType => createToken({ name, pattern: Lexer.NA })

/** One token a line: what kind of line it is, whatever the dialect and the language. */
export const lineTokens = {
  /** A prompt with a netstat command, or the command alone. */
  Command: token('Command'),
  /** A prompt with any other command: what comes next is not netstat's. */
  Prompt: token('Prompt'),
  /** A line that is nothing but a time. */
  Time: token('Time'),
  Title: token('Title'),
  Heading: token('Heading'),
  /** A word that says that a table is empty. */
  Empty: token('Empty'),
  /** A line under a table that says one thing of it. */
  Footer: token('Footer'),
  /** A line of dashes or equal signs, under a heading or between tables. */
  Rule: token('Rule'),
  /** One row or several of one table that follow each other. */
  Row: token('Row'),
  /** A line that adds to the row above it. */
  Addition: token('Addition'),
  /** Windows -b: a service or library, the executable in brackets, or the reason why there is none. */
  Component: token('Component'),
  Executable: token('Executable'),
  OwnerMessage: token('OwnerMessage'),
  /** A line that says something about the output itself. */
  Notice: token('Notice'),
  /** A line of a listing of another tool. */
  Neighbour: token('Neighbour'),
  /** A line that begins like a row but cannot be read as one. */
  Broken: token('Broken'),
  /** A line on which the reader itself failed. */
  Fault: token('Fault'),
  Costly: token('Costly'),
  /** Any other line with text. */
  Text: token('Text'),
} as const

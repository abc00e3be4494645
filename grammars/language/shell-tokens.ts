import { createToken, Lexer, type TokenType } from 'chevrotain'
import { launchers } from './launchers.ts'

const names = [...launchers.keys()].sort((a, b) => b.length - a.length).join('|')
/** What ends a word: a blank, an operator, a quote or bracket that closes, the mark of bold text, the tag of a forum. */
const WORD_END = String.raw`(?![^\s|<>&;"'\`)}*[\]])`
const PATH = String.raw`(?:[^\s"'\`|;&<>()]*[\\/])?`
/** A dash, or what a word processor makes of one or two. */
const DASH = '[-‐‑‒–—−]'

/** What a line of the shell is made of. */
export const kinds = {
  Blank: createToken({ name: 'Blank', pattern: /\s+/, group: Lexer.SKIPPED }),
  /** What closes bold text or a colour in HTML and on forums. */
  Tag: createToken({ name: 'Tag', pattern: /<\/\w+>|\[\/\w+\]/ }),
  // > |  ====== netstat -an ======
  Rule: createToken({ name: 'Rule', pattern: /[-=_*#]{3,}(?!\S)/ }),
  Comment: createToken({ name: 'Comment', pattern: /#.*/ }),
  Quoted: createToken({ name: 'Quoted', pattern: /"(?:[^"\\]|\\.)*"|'[^']*'/ }),
  // > |  2>/dev/null | head; date
  Operator: createToken({ name: 'Operator', pattern: /\d?[<>]+(?:&\d)?|[|&;]+/ }),
  Program: createToken({ name: 'Program', pattern: new RegExp(`${PATH}(?:netstat|route)(?:\\.exe)?${WORD_END}`, 'i') }),
  Launcher: createToken({ name: 'Launcher', pattern: new RegExp(`${PATH}(?:${names})(?:\\.exe)?(?=\\s)`, 'i') }),
  Dashes: createToken({ name: 'Dashes', pattern: /--(?=\s)/ }),
  /** An option: ASCII, since the words of other scripts can touch it; the point that ends a sentence is not its own. */
  Flag: createToken({
    name: 'Flag',
    pattern: new RegExp(
      String.raw`${DASH}{1,2}[\w?@%](?:[!#$%+\-.\/\w:=,\\^~?@{}]*[#$%+\-\/\w=^~?@}])?|\/[a-z?]+${WORD_END}`,
      'i',
    ),
  }),
  Number: createToken({ name: 'Number', pattern: /\d+(?![^\s|<>&;"'`)\]])/ }),
  Word: createToken({ name: 'Word', pattern: /[^\s"'`|;&<>()]+/ }),
  Open: createToken({ name: 'Open', pattern: '(' }),
  Close: createToken({ name: 'Close', pattern: ')' }),
  /** A quote that is not closed. */
  Stray: createToken({ name: 'Stray', pattern: /["'`]/ }),
}

/** What can stand behind a command that is no prose. */
export const ENDS: readonly TokenType[] = [kinds.Comment, kinds.Close, kinds.Tag, kinds.Rule]

/** Takes a line of the shell apart; it reads every character, whatever it is. */
export const lexer = new Lexer(Object.values(kinds), { positionTracking: 'onlyOffset' })

import { createToken, Lexer, type TokenType } from 'chevrotain'
import { DASHES } from '../../src/table/command-line.ts'
import { lexerConfig } from '../../src/text/grammar-config.ts'
import { launchers } from './launchers.ts'
import { programs } from './programs.ts'

const names = [...launchers.keys()].sort((a, b) => b.length - a.length).join('|')
/** What ends a word: a blank, an operator, a quote or bracket that closes, the mark of bold text, the tag of a forum. */
const WORD_END = String.raw`(?![^\s|<>&;"'\`)}*[\]])`
const PATH = String.raw`(?:[^\s"'\`|;&<>()]*[\\/])?`
const DASH = `[-${DASHES}]`

const programNames = [...programs].map(([name, { behind }]) => (behind ? `${name}(?=${behind})` : name)).join('|')

/** What a line of the shell is made of. Chevrotain tries each pattern at one place: it is sticky. */
export const kinds = {
  Blank: createToken({ name: 'Blank', pattern: /\s+/y, group: Lexer.SKIPPED }),
  // > |  # with process numbers          |  </b>          |  [/COLOR]          |  ======
  /** What comes behind a command and is no prose, up to the end: a comment, what closes bold text or a colour, a rule. */
  End: createToken({ name: 'End', pattern: /(?:#|<\/\w+>|\[\/\w+\]|[-=_*#]{3,}(?!\S))[\s\S]*/y }),
  Quoted: createToken({ name: 'Quoted', pattern: /"(?:[^"\\]|\\[\s\S])*"|'[^']*'/y }),
  // > |  2>/dev/null | head; date
  Operator: createToken({ name: 'Operator', pattern: /\d?[<>]+(?:&\d)?|[|&;]+/y }),
  Program: createToken({
    name: 'Program',
    pattern: new RegExp(`${PATH}(?:${programNames})(?:\\.exe)?${WORD_END}`, 'iy'),
  }),
  Launcher: createToken({ name: 'Launcher', pattern: new RegExp(`${PATH}(?:${names})(?:\\.exe)?(?=\\s)`, 'iy') }),
  Dashes: createToken({ name: 'Dashes', pattern: /--(?=\s)/y }),
  /** An option: ASCII, since the words of other scripts can touch it; the point that ends a sentence is not its own. */
  Flag: createToken({
    name: 'Flag',
    pattern: new RegExp(
      String.raw`${DASH}{1,2}[\w?@%](?:[!#$%+\-.\/\w:=,\\^~?@{}]*[#$%+\-\/\w=^~?@}])?|\/[a-z?]+${WORD_END}`,
      'iy',
    ),
  }),
  Number: createToken({ name: 'Number', pattern: /\d+(?![^\s|<>&;"'`)\]])/y }),
  Word: createToken({ name: 'Word', pattern: /[^\s"'`|;&<>()]+/y }),
  Open: createToken({ name: 'Open', pattern: '(' }),
  Close: createToken({ name: 'Close', pattern: ')' }),
  /** A quote that is not closed, with all behind it. */
  Stray: createToken({ name: 'Stray', pattern: /["'`][\s\S]*/y }),
}

/** What can stand behind a command that is no prose. */
export const ENDS: readonly TokenType[] = [kinds.End, kinds.Close]

/** Takes a line of the shell apart; it reads every character, whatever it is. */
export function shellLexer({ skipValidations = true } = {}): Lexer {
  return new Lexer(Object.values(kinds), lexerConfig(skipValidations))
}

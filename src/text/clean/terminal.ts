import type { Wrapping } from './wrapping.ts'

const ESCAPE = '(?:\\x1b|\\x9b(?!\\[)|\\^\\[|\\\\e|\\\\033|\\\\x1[bB]|\\\\u001[bB]|\\u241b)'
/**
 * A colour or a cleared line without ESC: it was lost, or another character stands for it (← is ESC in code page 437). A bracket
 * that begins a name and is closed behind it is none: `[msedge.exe]`.
 */
const BARE = '[?\\ufffd\\u2190]?(?!(?<![\\w[])\\[[^[\\]\\n]{1,260}\\])\\[(?:(?:\\d{1,3}(?:;\\d{1,3}){0,8})?m|\\d?K)'
/** Line ends of word processors. */
const SOFT_ENDS = '\\x0b\\u2028\\u2029'
/** A soft hyphen that a page put into a word; among letters beyond ASCII it can be a part of a damaged one. */
const SOFT_HYPHEN = '(?<=[!-~])\\xad(?=[!-~])'
const MARKS = '\\0\\x07\\x0c\\x0e\\x0f\\u200b-\\u200f\\u2060\\ufeff'

/** What `more` prints where a screen ends. */
export const MORE = /-- ?More ? ?--/

const IS_SOFT_END = new RegExp(`[${SOFT_ENDS}]`)

/** What terminals and pagers leave in a text. */
export const terminal: readonly Wrapping[] = [
  {
    // With ESC, with what is left when it was lost, and with the ways of writing it; marks without width; zero bytes.
    name: 'control',
    sign: new RegExp(`${ESCAPE}\\[|\\x1b[\\]()=>]|[${MARKS}${SOFT_ENDS}]|${SOFT_HYPHEN}|${BARE}`),
    pattern: new RegExp(
      `${ESCAPE}\\[[0-?]{0,30}[ -/]{0,4}[@-~]|\\x1b\\][^\\x07\\x1b]{0,200}(?:\\x07|\\x1b\\\\)|\\x1b[()][A-Z0-9]|\\x1b[=>78]|[${MARKS}${SOFT_ENDS}]|${SOFT_HYPHEN}|${BARE}`,
      'g',
    ),
    replace: (match) => (IS_SOFT_END.test(match) ? '\n' : ''),
  },
  {
    // > --More--\r        \rtcp        0      0 192.0.2.1:80            0.0.0.0:*               LISTEN
    name: 'pager',
    sign: MORE,
    pattern: /-- ?More ? ?--(?:\(\d{1,3}%\))?(?:[ \r\b]*[\r\b])?/g,
    replace: () => '',
  },
  {
    // Carriage returns as an editor or `cat -v` shows them, line ends of RTF.
    name: 'line ends',
    sign: /\^M\$?\s*$|\\(?:par|line)(?=\s|$)/,
    pattern: /\^M\$?\s*$|\\(?:par|line)(?:\s|$)/g,
    replace: (match) => (match[0] === '^' ? '' : '\n'),
    perLine: true,
  },
  {
    // `cat -A` ends lines with a dollar sign and shows tabs.
    name: 'shown line ends',
    sign: /\$$/,
    pattern: /\^I|\$$/g,
    replace: (match) => (match === '^I' ? '\t' : ''),
    doubtful: true,
    perLine: true,
  },
]

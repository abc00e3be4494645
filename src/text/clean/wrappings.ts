/** A way in which programs wrap a text, so that its lines are not what the tool printed. */
export interface Wrapping {
  readonly name:
    | 'control'
    | 'html'
    | 'bbcode'
    | 'quoted-printable'
    | 'escapes'
    | 'markdown'
    | 'emphasis'
    | 'cells'
    | 'commas'
    | 'lists'
    | 'strings'
    | 'no-break spaces'
  /** What shows it in a line that cannot be read as it is. */
  readonly sign: RegExp
  /** What it puts into a line; global. */
  readonly pattern: RegExp
  /** What stands in the place of a match: a text, or a line end. */
  readonly replace: (match: string) => string
  /** Whether its signs can stand in a line that is whole, so that it counts only in one that means nothing. */
  readonly doubtful?: true
  /** Whether it is taken away only from lines that show its sign themselves. */
  readonly perLine?: true
}

/** Tags of HTML that end a line. */
const BREAKS = 'br|p|div|tr|li|ul|ol|pre|table|thead|tbody|blockquote|hr|h[1-6]|dt|dd|dl|section|article|body|html|head'
/** Tags of HTML that part the cells of a line. */
const CELLS = 'td|th'
/** Tags of HTML that stand inside a line. */
const INLINE =
  'span|code|tt|font|b|i|u|em|strong|a|samp|kbd|mark|small|big|s|del|ins|sub|sup|center|nobr|wbr|img|label|cite|q|var|style|script|title|meta|col|colgroup'

const TAG = `</?(?:${BREAKS}|${CELLS}|${INLINE})(?:[ \\t/][^<>]*)?>`
const ENTITY = '&(?:amp;)*(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|nbsp|gt|lt|amp|quot|apos);'
const ESCAPE = '(?:\\x1b|\\x9b(?!\\[)|\\^\\[|\\\\e|\\\\033|\\\\x1[bB]|\\\\u001[bB]|\\u241b)'

/**
 * What is left of a control sequence of which ESC was lost. A bracket that begins a name and is closed behind it is none:
 * `[msedge.exe]`.
 */
const BARE = '(?!(?<![\\w[])\\[[^[\\]\\n]{1,260}\\])\\[(?:(?:\\d{1,3}(?:;\\d{1,3}){0,8})?m|\\d?K)'

/** BBCode tags of forums. */
const BBCODE =
  'b|i|u|s|color|colour|size|font|code|quote|pre|php|tt|mono|center|left|right|url|bash|console|plain|noparse|spoiler|highlight|indent|list|tt'

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', gt: '>', lt: '<', amp: '&', quot: '"', apos: "'" }
const JSON_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t', b: '', f: '' }

/** Every wrapping, in the order in which they are taken away: what was put on last comes first. */
export const wrappings: readonly Wrapping[] = [
  {
    name: 'quoted-printable',
    sign: /=(?:3D|20|09|C2=A0|E[0-9A-F]=)|^.{55,90}[^=]=$/,
    pattern: /(?:=[0-9A-F]{2})+/g,
    replace: (match) => (match.length === 3 && (match[1] as string) < '8' ? asciiOf(match) : bytesOf(match)),
  },
  {
    name: 'escapes',
    sign: /\\n[^\\\n]{0,400}(?:\\[rt][^\\\n]{0,400})?\\n[^\\\n]{0,400}(?:\\[rt][^\\\n]{0,400})?\\n/,
    pattern: /\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt'])|^[\s[{]*"|"\s{0,9}[:,]\s{0,9}"|"[\]},]{0,9}\s{0,9}$/g,
    replace: (match) => {
      if (match[0] !== '\\') return '\n'
      const code = match[1] as string
      return code === 'u' ? String.fromCharCode(Number.parseInt(match.slice(2), 16)) : (JSON_ESCAPES[code] ?? code)
    },
    perLine: true,
  },
  {
    // A list of lines that a program wrote on one line.
    name: 'lists',
    sign: /(["'])[^"']{40,300}\1,\s?\1[^"']{0,300}\1,\s?\1/,
    pattern: /["']\s?,\s?["']|^\s*\[\s?["']|["']\s?\]\s*$/g,
    replace: () => '\n',
    perLine: true,
  },
  {
    name: 'strings',
    sign: /^\s*"[^"]{3,}",?\s*$|^\s*'[^']{3,}',?\s*$/,
    pattern: /^\s*["']|["'],?\s*$/g,
    replace: () => '',
    doubtful: true,
    perLine: true,
  },
  {
    name: 'html',
    sign: new RegExp(`${TAG}|${ENTITY}`, 'i'),
    pattern: new RegExp(`<!--[^>]*>|<!doctype[^<>]*>|${TAG}|${ENTITY}`, 'gi'),
    replace: (match) =>
      match[0] === '&' ? characterOf(match) : IS_BREAK.test(match) ? '\n' : IS_CELL.test(match) ? ' ' : '',
  },
  {
    // Word processors and pages set them in place of blanks; some languages print one inside a word, which stays.
    name: 'no-break spaces',
    sign: /\u00a0/,
    pattern: /\u00a0/g,
    replace: () => ' ',
    doubtful: true,
  },
  {
    name: 'bbcode',
    sign: new RegExp(`\\[/?(?:${BBCODE})(?:=[^\\[\\]]{0,80})?\\]`, 'i'),
    pattern: new RegExp(`\\[/?(?:${BBCODE})(?:=[^\\[\\]]{0,80})?\\]`, 'gi'),
    replace: () => '',
  },
  {
    name: 'control',
    // With ESC, with what is left when it was lost, and with the ways of writing it; marks without width; zero bytes.
    sign: new RegExp(`${ESCAPE}\\[|\\x1b[\\]()=>]|[\\0\\u200b-\\u200f\\u2060\\ufeff]|${BARE}`),
    pattern: new RegExp(
      `${ESCAPE}\\[[0-?]{0,30}[ -/]{0,4}[@-~]|\\x1b\\][^\\x07\\x1b]{0,200}(?:\\x07|\\x1b\\\\)|\\x1b[()][A-Z0-9]|\\x1b[=>78]|[\\0\\x07\\x0e\\x0f\\u200b-\\u200f\\u2060\\ufeff]|${BARE}`,
      'g',
    ),
    replace: () => '',
  },
  {
    name: 'cells',
    sign: /^\s*([|│┃])[^|│┃]+\1(?:[^|│┃]+\1.*\1)?\s*$/,
    pattern: /[|│┃]/g,
    replace: () => ' ',
    doubtful: true,
    perLine: true,
  },
  {
    // A spreadsheet's text, with its cells in quotation marks or without.
    name: 'commas',
    sign: /^\s*"?[^\s,"]+"?,[^,]*,/,
    pattern: /"?,"?|^\s*"|"\s*$/g,
    replace: () => '  ',
    doubtful: true,
    perLine: true,
  },
  {
    name: 'markdown',
    sign: /[\w:.]\\[_*]/,
    pattern: /\\[_*[\]<>|#~`.+(){}!-]/g,
    replace: (match) => match[1] as string,
  },
  {
    name: 'emphasis',
    sign: /\\[[\]<>|#~`-]|^\s*(?:\*\*|__).*(?:\*\*|__)\s*$/,
    pattern: /\\[_*[\]<>|#~`.+(){}!-]|^\s*(?:\*\*|__)|(?:\*\*|__)\s*$/g,
    replace: (match) => (match[0] === '\\' ? (match[1] as string) : ''),
    doubtful: true,
    perLine: true,
  },
]

const IS_BREAK = new RegExp(`^</?(?:${BREAKS})\\b`, 'i')
const IS_CELL = new RegExp(`^</?(?:${CELLS})\\b`, 'i')
const utf8 = new TextDecoder()

function asciiOf(octet: string): string {
  return String.fromCharCode(Number.parseInt(octet.slice(1), 16))
}

function bytesOf(octets: string): string {
  return utf8.decode(Uint8Array.from(octets.slice(1).split('='), (hex) => Number.parseInt(hex, 16)))
}

/** The character that an entity of HTML stands for, encoded once or more often. */
function characterOf(entity: string): string {
  const name = entity.slice(entity.lastIndexOf('&') + 1, -1).replace(/^(?:amp;)+/, '')
  if (name[0] !== '#') return ENTITIES[name.toLowerCase()] ?? entity
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code === 0xa0 ? ' ' : code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ''
}

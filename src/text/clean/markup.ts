import type { Wrapping } from './wrapping.ts'

/** BBCode tags of forums. */
const BBCODE =
  'b|i|u|s|color|colour|size|font|code|quote|pre|php|tt|mono|center|left|right|url|bash|console|plain|noparse|spoiler|highlight|indent|list|tt'
/** A tag of BBCode, or a macro of Jira and Confluence. */
const TAG = `\\[/?(?:${BBCODE})(?:=[^\\[\\]]{0,80})?\\]|\\{(?:noformat|code|quote|panel|color)(?::[^{}]{0,80})?\\}`
/** Links that programs make of addresses: `[a](http://a)`, `<http://a|a>`, `a<http://a>`, `[a|http://a]`; `a` may begin with a bracket. */
const LINK =
  '\\[\\[?[^\\s|()[]{3,72}?(?:\\]\\(https?:[^()\\s]{0,200}\\)|\\|https?:[^\\s|]{0,200}?\\](?=\\s|$))|<(?:https?|mailto|tel):[^<>\\s]{0,200}>'
const ESCAPED = '\\\\[_*[\\]<>|#~`.+(){}!-]'

/** What forums, trackers and chats put around text. */
export const markup: readonly Wrapping[] = [
  {
    name: 'bbcode',
    sign: new RegExp(TAG, 'i'),
    pattern: new RegExp(TAG, 'gi'),
    replace: () => '',
  },
  {
    name: 'fences',
    sign: /```|^\s*~~~/,
    pattern: /`{3,}(?:[\w-]{1,20}\s*$)?|^\s*~{3,}[\w-]{0,20}\s*$/g,
    replace: () => '',
  },
  {
    name: 'links',
    sign: new RegExp(LINK),
    pattern: new RegExp(LINK, 'g'),
    replace: (match) => {
      if (match[0] === '<') return match.includes('|') ? match.slice(match.indexOf('|') + 1, -1) : ''
      return match.slice(1, match.search(/\]\(|\|/))
    },
  },
  {
    name: 'cells',
    sign: /^[>\s]*(?:\*{1,4}\s*)?[|│┃║].*[|│┃║]/,
    pattern: /[|│┃║]/g,
    replace: () => ' ',
    doubtful: true,
    perLine: true,
  },
  {
    // > TCP,192.0.2.10:50123,203.0.113.80:443,ESTABLISHED,9321
    name: 'separators',
    sign: /^[^,;]*[,;][^,;]*[,;]/,
    pattern: /"?[,;]"?|^\s*"|"\s*$/g,
    replace: () => ' ',
    doubtful: true,
    perLine: true,
  },
  {
    name: 'markdown',
    sign: /[\w:.]\\[_*]|^[>\s]*\\\[|\\\[(?=[\da-fA-F:]*:)/,
    pattern: new RegExp(ESCAPED, 'g'),
    replace: (match) => match[1] as string,
  },
  {
    name: 'emphasis',
    sign: /\\[[\]<>|#~`-]|^[>\s]*(?:\*\*.*\*\*|__.*__|`.*`|\{\{.*\}\})\s*$/,
    pattern: new RegExp(`${ESCAPED}|^[>\\s]*(?:\\*\\*|__|\`|\\{\\{)|(?:\\*\\*|__|\`|\\}\\})\\s*$`, 'g'),
    replace: (match) => (match[0] === '\\' ? (match[1] as string) : ''),
    doubtful: true,
    perLine: true,
  },
]

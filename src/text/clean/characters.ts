import type { Wrapping } from './wrapping.ts'

/** Characters that word processors and pages set in place of blanks. */
const OTHER = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]'

/** What word processors put in the place of plain characters. Blanks in a row fill a column; one by itself may be a language's own, or a damaged letter. */
export const characters: readonly Wrapping[] = [
  {
    name: 'blanks read as Latin-1',
    sign: /\u00c2\u00a0/,
    pattern: /\u00c2\u00a0/g,
    replace: () => ' ',
  },
  {
    name: 'blanks',
    sign: new RegExp(`${OTHER} ?${OTHER}| ${OTHER} `),
    pattern: new RegExp(OTHER, 'g'),
    replace: () => ' ',
  },
  {
    name: 'single blanks',
    sign: new RegExp(OTHER),
    pattern: new RegExp(OTHER, 'g'),
    replace: () => ' ',
    doubtful: true,
  },
  {
    name: 'dashes',
    sign: /[\u2010-\u2015\u2212]/,
    pattern: /[\u2010-\u2015\u2212]/g,
    replace: () => '-',
    doubtful: true,
  },
  {
    // > |Packets Received = 83421（受信パケット数）        what a title, a heading or a row says, in the language of a tutorial
    name: 'glosses',
    sign: /\S\s*（[^（）]{1,120}）/,
    pattern: /（[^（）]{1,120}）(?:[^ -~\s（）][^\s（）]*)?/g,
    replace: () => '',
    doubtful: true,
  },
]

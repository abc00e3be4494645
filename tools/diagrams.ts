import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BaseParser, ISerializedGast } from 'chevrotain'
import railroad, { type Drawing } from 'railroad-diagrams'
import { DocumentParser } from '../grammars/document.ts'
import { dialects } from '../grammars/index.ts'
import { CommandLineParser } from '../grammars/language/command-line.ts'
import { OptionWordsParser } from '../grammars/language/option-words.ts'
import { RowParser } from '../grammars/language/rows.ts'
import { SentenceParser } from '../grammars/sentence.ts'
import { columnKinds } from '../src/table/column-kinds.ts'
import type { Column } from '../src/table/dialect.ts'

// Draws every rule of the grammar as it stands in the code: docs/grammar/<rule>.svg, and one page that shows them all.
// What the tables make of the rule of a row is written as text: docs/grammar/rows.md.
const { Choice, Diagram, NonTerminal, OneOrMore, Optional, Sequence, Terminal, ZeroOrMore } = railroad
const folder = fileURLToPath(new URL('../docs/grammar/', import.meta.url))

const STYLE = `
  rect, circle { fill: #fff; stroke: #333; stroke-width: 2 }
  path { fill: none; stroke: #333; stroke-width: 2 }
  text { font: 14px ui-monospace, monospace; text-anchor: middle; fill: #111 }
  rect[rx] { fill: #e8f1fb }
`

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFileSync(
  `${folder}README.md`,
  [
    '# The grammars\n',
    'Drawn from the code by `npm run diagrams`; [rows.md](rows.md) lists the columns of every table as the grammar of rows reads them.\n',
    ...draw(new DocumentParser(), 'A source, one token a line'),
    ...draw(new RowParser(), 'A row, one token a field; which columns it has is data'),
    ...draw(new SentenceParser(), 'A counter of the statistics, one token a word'),
    ...draw(
      new CommandLineParser(new Map()),
      'A command line: what launches netstat, its words, and what follows',
      'line-',
    ),
    ...draw(new OptionWordsParser(), 'The words behind netstat, as the options of one tool read them', 'option-'),
  ].join('\n'),
)

writeFileSync(
  `${folder}rows.md`,
  [
    '# The rows of every table\n',
    'Written from the code by `npm run diagrams`. Each column says what its first field looks like; `[ ]` may be blank,',
    '`!` is a column without which there is no row, `…` may hold blanks and is read from both ends.\n',
    ...Object.entries(columnKinds).map(([kind, fields]) => `- \`${kind}\`: ${fields.join(', ')}`),
    '',
    ...rowRules(),
  ].join('\n'),
)

/** The columns of every table; tables with the same columns stand together. */
function rowRules(): string[] {
  const tablesOf = new Map<string, string[]>()
  for (const { name, tables } of dialects) {
    for (const table of tables) {
      if (table.rule || table.columns.length === 0) continue
      const rule = table.columns.map(written).join(' ')
      tablesOf.set(rule, [...(tablesOf.get(rule) ?? []), `${name} ${table.name}`])
    }
  }
  return [...tablesOf].map(([rule, tables]) => `**${tables.join(', ')}**\n\n\`${rule}\`\n`)
}

function written({ key, cell, optional, required, spacious }: Column): string {
  const { kind = 'any' } = cell
  const value = `${key}${kind === 'any' ? '' : `:${kind}`}${required ? '!' : ''}${spacious ? '…' : ''}`
  return optional ? `[${value}]` : value
}

/** Draws every rule of a parser into a file that begins so; gives the page's part about it. */
function draw(parser: BaseParser, title: string, prefix = ''): string[] {
  const rules = Object.values(parser.getSerializedGastProductions()) as Rule[]
  for (const rule of rules) writeFileSync(`${folder}${prefix}${rule.name}.svg`, svg(rule))
  return [`## ${title}\n`, ...rules.map(({ name }) => `### ${name}\n\n![The rule ${name}](${prefix}${name}.svg)\n`)]
}

type Rule = ISerializedGast & { name: string }

/** A production in the form Chevrotain gives it, with the members that the several kinds have. */
type Production = ISerializedGast & {
  readonly name?: string
  readonly label?: string
  readonly separator?: Production
}

function svg(rule: Rule): string {
  const drawn = Diagram(...children(rule)).toString()
  return `${drawn.replace(/<svg [^>]*?>/, (tag) => `${tag.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}<style>${STYLE}</style>`)}\n`
}

function children(production: Production): Drawing[] {
  return (production.definition ?? []).map(drawing)
}

function drawing(production: Production): Drawing {
  const separator = production.separator && drawing(production.separator)
  switch (production.type) {
    case 'Terminal':
      return Terminal(production.label ?? production.name ?? '')
    case 'NonTerminal':
      return NonTerminal(production.name ?? '')
    case 'Alternation':
      return Choice(0, ...children(production))
    case 'Option':
      return Optional(Sequence(...children(production)))
    case 'Repetition':
    case 'RepetitionWithSeparator':
      return ZeroOrMore(Sequence(...children(production)), separator)
    case 'RepetitionMandatory':
    case 'RepetitionMandatoryWithSeparator':
      return OneOrMore(Sequence(...children(production)), separator)
    default:
      return Sequence(...children(production))
  }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BaseParser, ISerializedGast } from 'chevrotain'
import railroad, { type Drawing } from 'railroad-diagrams'
import { DocumentParser } from '../grammars/document.ts'
import { CommandLineParser } from '../grammars/language/command-line.ts'
import { OptionWordsParser } from '../grammars/language/option-words.ts'
import { SentenceParser } from '../grammars/sentence.ts'

// Draws every rule of the grammar as it stands in the code: docs/grammar/<rule>.svg, and one page that shows them all.
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
    'Drawn from the code by `npm run diagrams`.\n',
    ...draw(new DocumentParser(), 'A source, one token a line'),
    ...draw(new SentenceParser(), 'A counter of the statistics, one token a word'),
    ...draw(
      new CommandLineParser(new Map()),
      'A command line: what launches netstat, its words, and what follows',
      'line-',
    ),
    ...draw(new OptionWordsParser(), 'The words behind netstat, as the options of one tool read them', 'option-'),
  ].join('\n'),
)

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

import { writeFileSync } from 'node:fs'
import { costOf, growthOf } from '../cost.ts'
import { type WorstCase, worstCases } from '../worst-cases.ts'

/** Bytes of the smaller text, and of the line in a text of long lines; the larger one is sixteen times as long. */
const SIZE = 65_536
const LINE = 4096
const TIMES = 16
/** A byte of the larger text may cost so many times what one of the smaller does. */
const GROWTH_LIMIT = 1.3
const DOCUMENT = new URL('../../docs/hostile-input.md', import.meta.url)

interface Measured {
  readonly name: string
  readonly rows: number
  readonly limit: number
  readonly growth: number
}

/** What hostile texts cost, a line in plain rows, and how that grows with the text; `--write` writes the table into docs. */
export function worstPart(words: readonly string[]): void {
  const names = words.filter((word) => word !== '--write')
  const measured: Measured[] = []
  for (const one of worstCases.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const result = measure(one)
    console.log(rowOf(result))
    measured.push(result)
  }
  const over = measured.filter(isOver)
  console.log(over.length === 0 ? 'all within the limits' : `over a limit: ${over.map(({ name }) => name).join(', ')}`)
  if (words.includes('--write')) writeFileSync(DOCUMENT, page(measured))
}

function measure(one: WorstCase): Measured {
  const size = one.long ? LINE : SIZE
  const growth = Math.min(growthOf(one, size, TIMES), growthOf(one, size, TIMES))
  return { name: one.name, ...costOf(one.make(size * TIMES)), growth }
}

function isOver({ rows, limit, growth }: Measured): boolean {
  return rows > limit || growth > GROWTH_LIMIT
}

function rowOf(measured: Measured): string {
  const { name, rows, limit, growth } = measured
  const shown = name.replaceAll('|', '\\|')
  return `| ${isOver(measured) ? `**${shown}**` : shown} | ${rows.toFixed(1)} | ${limit.toFixed(0)} | ${growth.toFixed(2)} |`
}

function page(measured: readonly Measured[]): string {
  return `# Hostile input

Texts that ask as much of the reader as we could think of: \`npm run bench -- worst --write\` measures them and writes this page.

- **Cost**: the time of a line, in plain rows of \`netstat -anp\` that were read in the same minute.
- **Limit**: ten plain rows a line, and ten for each further 94 bytes of it, the length of a plain row.
- **Growth**: how much more a byte costs when the text, or the line, is ${TIMES} times as long. 1 is linear, ${TIMES} quadratic.

Names in bold are over the limit, or grow by more than ${GROWTH_LIMIT}. Distinct IPv6 addresses do because only the shorter text
fits into what is kept of addresses; other growth differs from run to run and stays well below the
16 of a quadratic cost.

"A line of" stands for one long line in each of several tables, filled with nothing but that. \`test/linear.test.ts\` attacks
every regular expression of the sources, and \`test/hostile.test.ts\` reads all these texts at a smaller size.

| text | cost | limit | growth |
|---|--:|--:|--:|
${measured.map(rowOf).join('\n')}
`
}

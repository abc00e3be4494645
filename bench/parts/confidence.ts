import { writeFileSync } from 'node:fs'
import { parse } from '../../src/index.ts'
import { sampleFiles } from '../../test/sample-files.ts'
import { random } from '../random.ts'

/** Parts that are cut from each sample, and the lines of the longest. */
const PARTS = 5
const LONGEST = 12
const SEED = 1
const DOCUMENT = new URL('../../docs/confidence.md', import.meta.url)

/** How often the dialect of a text is right, by the confidence that its report states; `--write` writes the table into docs. */
export async function confidencePart(words: readonly string[]): Promise<void> {
  const tally = new Map<number, { texts: number; right: number }>()
  for (const { dialect, bytes } of textsOf()) {
    const capture = (await parse(bytes)).captures[0]
    if (!capture) continue
    const known = tally.get(capture.confidence) ?? { texts: 0, right: 0 }
    known.texts++
    if (capture.dialect === dialect) known.right++
    tally.set(capture.confidence, known)
  }
  const rows = [...tally]
    .sort(([a], [b]) => b - a)
    .map(([stated, { texts, right }]) => `| ${stated} | ${texts} | ${(right / texts).toFixed(3)} |`)
  const table = ['| stated | texts | right |', '|--:|--:|--:|', ...rows].join('\n')
  console.log(table)
  if (words.includes('--write')) writeFileSync(DOCUMENT, page(table))
}

/** Every sample, and parts of a few lines cut from it. */
function* textsOf(): Generator<{ readonly dialect: string; readonly bytes: Uint8Array }> {
  const next = random(SEED)
  for (const { dialect, bytes } of sampleFiles) {
    yield { dialect, bytes }
    const lines = Buffer.from(bytes).toString('latin1').split('\n')
    for (let part = 0; part < PARTS; part++) {
      const length = 1 + next(LONGEST)
      const first = next(Math.max(1, lines.length - length))
      yield { dialect, bytes: Buffer.from(lines.slice(first, first + length).join('\n'), 'latin1') }
    }
  }
}

function page(table: string): string {
  return `# Confidence

A capture's \`confidence\` says how often its dialect is right. \`npm run bench -- confidence --write\` measures it and writes this page.

- **0.98**: only this dialect fits.
- **0.95**: others fit too, and its own marks (widths, spellings, titles) speak for it.
- **0.9**: a title alone says it, or there are no rows.
- **0.85**: as much speaks for another dialect. The likelier one, by how much it is used, is taken.

Measured on every sample and on ${PARTS} parts of 1 to ${LONGEST} lines cut from each, so that headings and titles are often missing.
Rare tools have as many samples as common ones, so that the shares are lower than in practice.

${table}
`
}

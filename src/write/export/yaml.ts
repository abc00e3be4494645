import type { Section } from '../../report/types.ts'
import type { Exporter, Writer } from './exporter.ts'
import { NO_FRAME } from './frame.ts'
import { reportWriter } from './json.ts'
import { type TextStore, textStore } from './text-store.ts'

/** What a section without rows ends in; no value has a line of its own. */
const NO_ROWS = '\n        rows: []\n'

/** The whole report as YAML 1.2. Its rows are kept as YAML, which takes less room, and written in pieces. */
export const yaml: Exporter = {
  mediaType: 'application/yaml',
  extension: 'yaml',
  frame: { ...NO_FRAME, between: (_, count) => (count === 0 ? '' : '---\n') },
  async open(): Promise<Writer> {
    const { yamlText } = await import('./yaml-text.ts')
    const { sink, report } = reportWriter()
    const sections = new Map<Section, TextStore>()
    return {
      ...sink,
      section(section, capture) {
        sections.set(section, textStore())
        sink.section(section, capture)
      },
      row: (row, section) => sections.get(section)?.add(indented(yamlText([row]))),
      *end(end) {
        const [head, ...tails] = yamlText(report(end)).split(NO_ROWS)
        yield head as string
        for (const [i, store] of [...sections.values()].entries()) {
          yield store.isEmpty ? NO_ROWS : '\n        rows:\n'
          yield* store.pieces()
          yield tails[i] as string
        }
      },
    }
  },
}

function indented(text: string): string {
  return text.replace(/(?<=^|\n)(?!$)/g, ' '.repeat(10))
}

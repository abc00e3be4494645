import type { ExportOptions } from '../../write/export/index.ts'
import { jsonText } from '../../write/json-text.ts'
import type { AnswerFormat } from '../asking.ts'
import { csvOf, ndjsonOf, type Tabular, tableOf } from '../tabular.ts'
import type { EdgeEnd, EdgesAnswer } from './answer.ts'
import { dotOf, mermaidOf } from './diagrams.ts'

/** How edges are written. */
export const edgesFormats = {
  json: {
    mediaType: 'application/json',
    extension: 'json',
    write: (answer, { pretty }) => `${jsonText(answer, pretty ? 2 : undefined)}\n`,
  },
  table: { mediaType: 'text/plain', extension: 'txt', write: textOf },
  ndjson: { mediaType: 'application/x-ndjson', extension: 'ndjson', write: ({ edges }) => ndjsonOf(edges) },
  csv: { mediaType: 'text/csv', extension: 'csv', write: (answer) => csvOf(tabular(answer)) },
  mermaid: { mediaType: 'application/vnd.mermaid', extension: 'mmd', write: mermaidOf },
  dot: { mediaType: 'text/vnd.graphviz', extension: 'gv', write: dotOf },
} as const satisfies Record<string, AnswerFormat<EdgesAnswer>>

function tabular({ edges }: EdgesAnswer): Tabular {
  return {
    columns: ['from', 'fromProgram', 'to', 'toProgram', 'protocol', 'port', 'connections', 'fromStates', 'toStates'],
    rows: edges.map(({ from, to, protocol, port, service, connections }) => [
      from.node,
      programsOf(from),
      to.node,
      programsOf(to),
      protocol,
      port ?? service,
      connections,
      statesOf(from),
      statesOf(to),
    ]),
  }
}

function programsOf({ programs }: EdgeEnd): string | null {
  return programs.join(', ') || null
}

function statesOf({ states }: EdgeEnd): string | null {
  return (
    Object.entries(states)
      .map(([state, sockets]) => `${state} ${sockets}`)
      .join(', ') || null
  )
}

function textOf(answer: EdgesAnswer, { colour }: ExportOptions): string {
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text)
  const { unidentified, uncounted } = answer
  const rest = [
    ...(unidentified > 0 ? [`left out, because an address was cut: ${unidentified} rows`] : []),
    ...(uncounted > 0 ? [`left out, because there are too many: ${uncounted} rows`] : []),
  ]
  return tableOf(tabular(answer), bold) + rest.map((line) => `${line}\n`).join('')
}

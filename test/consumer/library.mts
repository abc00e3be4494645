import {
  type ConnectionRow,
  convert,
  count,
  explain,
  parse,
  parseStream,
  type StreamRecord,
  sentenceOf,
} from 'netscribe'
import { createApp } from 'netscribe/api'

/** The local ports that are listened on, as a consumer of the library asks for them. */
export async function listeningPorts(text: string): Promise<(number | null)[]> {
  const report = await parse(text)
  for (const issue of report.issues) console.warn(sentenceOf(issue))
  const rows: ConnectionRow[] = report.captures
    .flatMap(({ sections }) => sections)
    .flatMap((section) => (section.view === 'connections' ? section.rows : []))
  return rows.filter(({ state }) => state === 'LISTEN').map(({ local }) => local.port)
}

/** What a line of NDJSON is about, told apart by its view. */
export function subjectOf(record: StreamRecord): string {
  if (record.view === 'issue') return record.code
  if (record.view === 'connections') return record.key
  return record.source
}

export const others = { convert, count, createApp, explain, parseStream }

import type { LineKind } from '../engine/text-lines.ts'

const kinds: Readonly<Record<LineKind, string>> = {
  row: 'row of a table',
  read: 'heading or other line that was read',
  noise: 'not from netstat',
  unread: 'not understood',
}

/** The text tab in English. */
export const en = {
  tab: 'Text',
  kinds,
  legend: 'What the lines are',
  lines: 'Lines of the text',
  /** What a screen reader says in front of a line. */
  line: (line: string, kind: LineKind): string => `Line ${line}, ${kinds[kind]}:`,
  more: (count: string): string => `… ${count} more characters`,
  nextUnread: 'Next line not understood',
  noUnread: 'Every line was understood or is not from netstat.',
  goTo: 'Go to line',
  go: 'Go',
  row: 'Show in table',
}

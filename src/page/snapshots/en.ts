import type { Change } from '../engine/changes.ts'

const kinds: Readonly<Record<Change['kind'], string>> = {
  opened: 'appeared',
  closed: 'went',
  changed: 'changed',
}

/** The snapshots tab in English. */
export const en = {
  tab: 'Snapshots',
  list: 'Runs of netstat in this source',
  columns: { run: 'Run', time: 'Time', command: 'Command', views: 'What it shows', lines: 'Lines' },
  run: (number: string): string => `Run ${number}`,
  noTime: 'not known',
  choose: 'Compare connections',
  before: 'Earlier run',
  after: 'Later run',
  same: (count: string): string => `${count} the same in both`,
  kinds,
  counts: (kind: Change['kind'], count: string): string => `${count} ${kinds[kind]}`,
  table: 'What changed',
  what: 'What',
  protocol: 'Protocol',
  local: 'Local address',
  foreign: 'Foreign address',
  state: 'State',
  program: 'Program',
  line: 'Line',
  none: 'No connection appeared, went or changed.',
  note: 'A connection is identified by its protocol and both of its ends. If its key occurs several times, each occurrence is counted.',
  lineOf: (line: string, run: string): string => `Line ${line} of run ${run}`,
}

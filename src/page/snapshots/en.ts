import type { Change } from '../engine/changes.ts'

const kinds: Readonly<Record<Change['kind'], string>> = {
  appeared: 'appeared',
  went: 'went',
  changed: 'changed state',
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
  same: (count: string): string => `${count} in both with the same state`,
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
  none: 'No connection appeared, went or changed its state.',
  note: 'A connection is identified by its protocol and both of its ends. If its key occurs several times, each occurrence is counted.',
  lineOf: (line: string, run: string): string => `Line ${line} of run ${run}`,
}

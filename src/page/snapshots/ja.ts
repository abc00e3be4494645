import type { Change } from '../engine/changes.ts'
import type { en } from './en.ts'

const kinds: Readonly<Record<Change['kind'], string>> = {
  opened: '出現',
  closed: '消滅',
  changed: '変化',
}

/** The snapshots tab in Japanese. */
export const ja: typeof en = {
  tab: 'スナップショット',
  list: 'この入力に含まれる netstat の実行',
  columns: { run: '実行', time: '時刻', command: 'コマンド', views: '内容', lines: '行' },
  run: (number: string): string => `実行 ${number}`,
  noTime: '不明',
  choose: '接続を比較する',
  before: '前の実行',
  after: '後の実行',
  same: (count: string): string => `両方で同じ: ${count} 件`,
  kinds,
  counts: (kind: Change['kind'], count: string): string => `${kinds[kind]}: ${count} 件`,
  table: '変化した接続',
  what: '変化',
  protocol: 'プロトコル',
  local: 'ローカル アドレス',
  foreign: '外部アドレス',
  state: '状態',
  program: 'プログラム',
  line: '行',
  none: '出現・消滅・変化した接続はありません。',
  note: '接続はプロトコルと両端のアドレス・ポートで識別します。同じものが複数ある場合は、それぞれを 1 件と数えます。',
  lineOf: (line: string, run: string): string => `実行 ${run} の ${line} 行目`,
}
